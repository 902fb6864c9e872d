package jp.kprogram.app.rights;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.ConflictListener;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.engine.Interceptors;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes the sight of all confidential cases from auditors and administrators with a conflict of interest (P5, E07):
 * running and past ones, lists, counts and numbers. The engine knows rights to the past of a process, not of one case:
 * so a conflict with one application hides the cases of all. Another auditor looks at them.
 */
@Component
@Order(ProvisionRights.ORDER * 2)
class ConflictedWatchers extends AbstractProcessEnginePlugin implements ConflictListener, ApplicationRunner {

  private static final Field MEMBER = Interceptors.field(CreateMembershipCmd.class, "userId");
  private static final Field GROUP = Interceptors.field(CreateMembershipCmd.class, "groupId");

  private final Rights rights;
  private final Conflicts conflicts;
  private final People people;
  private final Revocations revocations;
  private final EngineCommands engine;

  // lazy: the engine needs its plugins while it starts
  ConflictedWatchers(
      Rights rights,
      @Lazy Conflicts conflicts,
      @Lazy People people,
      Revocations revocations,
      EngineCommands engine) {
    this.rights = rights;
    this.conflicts = conflicts;
    this.people = people;
    this.revocations = revocations;
    this.engine = engine;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Joining());
  }

  private final class Joining extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      T result = next.execute(command);
      if (command instanceof CreateMembershipCmd) {
        // the membership is not in the database before the command ends
        narrow((String) Interceptors.read(MEMBER, command), List.of((String) Interceptors.read(GROUP, command)));
      }
      return result;
    }
  }

  /** The table of rights may have changed. */
  @Override
  public void run(ApplicationArguments arguments) {
    rights.groups().entrySet().stream()
        .filter(group -> group.getValue().watches())
        .flatMap(group -> people.membersOf(group.getKey()).stream())
        .forEach(person -> narrow(person.id(), people.groupsOf(person.id())));
  }

  @Override
  public void found(String person, Map<String, String> why) {
    narrow(person, people.groupsOf(person));
  }

  private void narrow(String person, List<String> groups) {
    boolean watches = groups.stream().map(rights.groups()::get).anyMatch(group -> group != null && group.watches());
    if (watches && !conflicts.hiddenFrom(person).isEmpty()) {
      engine.withoutRights(() -> {
        rights.confidential().forEach((type, keys) -> keys.forEach(
            key -> revocations.takeAway(person, Resources.valueOf(type), key)));
        return null;
      });
    }
  }
}
