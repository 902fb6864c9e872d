package jp.kprogram.app.engine;

import java.lang.reflect.Field;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.People;
import jp.kprogram.programme.AccountWatch;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Reports to {@link AccountWatch} what a logged-in administrator changes about people and groups, by the Admin app or by
 * REST, in the transaction of the change itself. What the application provides at its start is not reported.
 */
@Component
class AccountChanges extends AbstractProcessEnginePlugin {

  private static final Field NEW_MEMBER = Interceptors.field(CreateMembershipCmd.class, "userId");
  private static final Field JOINED_GROUP = Interceptors.field(CreateMembershipCmd.class, "groupId");
  private static final Field OLD_MEMBER = Interceptors.field(DeleteMembershipCmd.class, "userId");
  private static final Field LEFT_GROUP = Interceptors.field(DeleteMembershipCmd.class, "groupId");
  private static final Field DELETED_USER = Interceptors.field(DeleteUserCmd.class, "userId");
  private static final Field DELETED_GROUP = Interceptors.field(DeleteGroupCmd.class, "groupId");
  private static final Field SAVED_USER = Interceptors.field(SaveUserCmd.class, "user");

  private final AccountWatch watch;
  private final People people;
  private final CurrentUser currentUser;

  AccountChanges(AccountWatch watch, People people, CurrentUser currentUser) {
    this.watch = watch;
    this.people = people;
    this.currentUser = currentUser;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.inside(configuration, new Reporting());
  }

  private final class Reporting extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      if (Requests.isFromOutside()) {
        report(command);
      }
      return next.execute(command);
    }
  }

  private void report(Command<?> command) {
    if (command instanceof CreateMembershipCmd) {
      watch.memberAdded(text(NEW_MEMBER, command), text(JOINED_GROUP, command));
    } else if (command instanceof DeleteMembershipCmd) {
      watch.memberRemoved(text(OLD_MEMBER, command), text(LEFT_GROUP, command));
    } else if (command instanceof DeleteUserCmd) {
      watch.accountDeleted(text(DELETED_USER, command));
    } else if (command instanceof DeleteGroupCmd) {
      watch.groupDeleted(text(DELETED_GROUP, command));
    } else if (command instanceof SaveUserCmd) {
      var saved = (User) Interceptors.read(SAVED_USER, command);
      if (saved instanceof UserEntity user && user.hasNewPassword() && isOfAnother(user)) {
        watch.passwordSet(user.getId());
      }
    }
  }

  /** Whether somebody else has had this account so far; a new account has no rights before it has groups. */
  private boolean isOfAnother(User user) {
    return !currentUser.id().equals(user.getId()) && people.find(user.getId()).isPresent();
  }

  private static String text(Field field, Command<?> command) {
    return (String) Interceptors.read(field, command);
  }
}
