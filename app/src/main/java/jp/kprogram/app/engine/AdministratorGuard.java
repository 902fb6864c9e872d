package jp.kprogram.app.engine;

import java.lang.reflect.Field;
import java.util.List;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps a member in camunda-admin: as long as that group is empty the web apps offer anyone to become the first
 * administrator (CVE-2026-77226). The last member cannot be taken out, and the health check is down without one.
 *
 * <p>Its members are in no other group: they see that sealed applications stand (decision 0015), so nobody of an agency
 * or a panel may be one.
 */
@Component
public class AdministratorGuard extends AbstractProcessEnginePlugin {

  private static final Field DELETED_USER = Interceptors.field(DeleteUserCmd.class, "userId");
  private static final Field DELETED_GROUP = Interceptors.field(DeleteGroupCmd.class, "groupId");
  private static final Field LEAVING_USER = Interceptors.field(DeleteMembershipCmd.class, "userId");
  private static final Field LEFT_GROUP = Interceptors.field(DeleteMembershipCmd.class, "groupId");

  private static final Field JOINING_USER = Interceptors.field(CreateMembershipCmd.class, "userId");
  private static final Field JOINED_GROUP = Interceptors.field(CreateMembershipCmd.class, "groupId");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Guard());
  }

  private static List<String> administrators(IdentityService identity) {
    return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).unlimitedList().stream()
        .map(User::getId)
        .toList();
  }

  private static final class Guard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (command instanceof DeleteUserCmd) {
        keepOneBesides(Interceptors.read(DELETED_USER, command));
      } else if (command instanceof DeleteMembershipCmd
          && Groups.CAMUNDA_ADMIN.equals(Interceptors.read(LEFT_GROUP, command))) {
        keepOneBesides(Interceptors.read(LEAVING_USER, command));
      } else if (command instanceof DeleteGroupCmd
          && Groups.CAMUNDA_ADMIN.equals(Interceptors.read(DELETED_GROUP, command))) {
        throw new Refusal.Conflict("ADMINISTRATORS_NEEDED", "グループ camunda-admin は削除できません。");
      } else if (command instanceof CreateMembershipCmd) {
        keepApart((String) Interceptors.read(JOINING_USER, command), (String) Interceptors.read(JOINED_GROUP, command));
      }
      return next.execute(command);
    }

    private static void keepApart(String user, String group) {
      var context = Requests.context();
      List<String> others = context.runWithoutAuthorization(
          () -> context.getProcessEngineConfiguration().getIdentityService().createGroupQuery().groupMember(user)
              .unlimitedList().stream().map(Group::getId).filter(other -> !other.equals(group)).toList());
      if (group.equals(Groups.CAMUNDA_ADMIN) ? !others.isEmpty() : others.contains(Groups.CAMUNDA_ADMIN)) {
        throw new Refusal.Conflict("ADMINISTRATOR_APART",
            "システム管理者は、ほかのグループに属せません。職務に就く方には、別の利用者を登録してください。");
      }
    }

    private static void keepOneBesides(Object leaving) {
      var context = Requests.context();
      var all = context.runWithoutAuthorization(
          () -> administrators(context.getProcessEngineConfiguration().getIdentityService()));
      if (all.equals(List.of(String.valueOf(leaving)))) {
        throw new Refusal.Conflict("ADMINISTRATORS_NEEDED",
            "最後の管理者は外せません。先に別の利用者をグループ camunda-admin に加えてください。");
      }
    }
  }

  /** Down where the programme has no administrator; seen at /actuator/health. */
  @Component("administrators")
  static final class AdministratorHealth implements HealthIndicator {

    private final IdentityService identity;

    AdministratorHealth(@Lazy IdentityService identity) {
      this.identity = identity;
    }

    @Override
    public Health health() {
      return administrators(identity).isEmpty()
          ? Health.down().withDetail("group", "camunda-admin has no member").build()
          : Health.up().build();
    }
  }
}
