package jp.kprogram.app.engine;

import java.util.List;
import java.util.Optional;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/**
 * People and groups from the engine's identity service. Look-ups are the application's own and so do not depend on
 * what the current user may see: a researcher's request must find the secretariat that gets the letter.
 */
final class EnginePeople implements People {

  private final IdentityService identity;
  private final EngineCommands engine;

  EnginePeople(IdentityService identity, EngineCommands engine) {
    this.identity = identity;
    this.engine = engine;
  }

  @Override
  public Optional<Person> find(String userId) {
    return engine.withoutRights(
        () -> Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult()).map(EnginePeople::person));
  }

  @Override
  public List<Person> membersOf(String groupId) {
    return engine.withoutRights(
        () -> identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().unlimitedList().stream()
            .map(EnginePeople::person)
            .toList());
  }

  @Override
  public List<String> groupsOf(String userId) {
    return engine.withoutRights(
        () -> identity.createGroupQuery().groupMember(userId).orderByGroupId().asc().unlimitedList().stream()
            .map(Group::getId)
            .toList());
  }

  @Override
  public String groupName(String groupId) {
    return engine.withoutRights(
        () -> Optional.ofNullable(identity.createGroupQuery().groupId(groupId).singleResult())
            .map(Group::getName)
            .orElse(groupId));
  }

  private static Person person(User user) {
    String name = user.getFirstName() + " " + user.getLastName();
    return new Person(user.getId(), name.strip(), user.getEmail());
  }
}
