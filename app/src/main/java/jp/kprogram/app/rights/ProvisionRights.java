package jp.kprogram.app.rights;

import java.util.ArrayList;
import java.util.List;
import jp.kprogram.app.engine.EngineCommands;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings groups, task filters and authorizations to what the table of rights says, at every start and in every
 * profile. A second run changes nothing; nodes that start together wait for each other.
 */
@Component
@Order(ProvisionRights.ORDER)
public class ProvisionRights implements ApplicationRunner {

  /** People come after this: they are put into the groups. */
  public static final int ORDER = 100;

  private final Rights rights;
  private final Grants grants;
  private final TaskFilters filters;
  private final OpenTaskRights openTasks;
  private final IdentityService identity;
  private final EngineCommands engine;

  ProvisionRights(
      Rights rights,
      Grants grants,
      TaskFilters filters,
      OpenTaskRights openTasks,
      IdentityService identity,
      EngineCommands engine) {
    this.rights = rights;
    this.grants = grants;
    this.filters = filters;
    this.openTasks = openTasks;
    this.identity = identity;
    this.engine = engine;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    engine.inOneTransaction(context -> {
      context.getPropertyManager().acquireExclusiveLockForStartup();
      rights.groups().forEach(this::provideGroup);
      List<Grant> wanted = new ArrayList<>(Grant.of(rights));
      wanted.addAll(filters.provide());
      grants.establish(wanted);
      openTasks.complete();
      return null;
    });
  }

  private void provideGroup(String id, Rights.Holder holder) {
    Group group = identity.createGroupQuery().groupId(id).singleResult();
    if (group == null) {
      group = identity.newGroup(id);
    } else if (holder.name().equals(group.getName())) {
      return;
    }
    group.setName(holder.name());
    group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
    identity.saveGroup(group);
  }
}
