package jp.kprogram.app.security;

import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.rights.ProvisionRights;
import jp.kprogram.app.rights.Rights;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an administrator – an engine without one offers its set-up page to everybody – and that
 * machine accounts have the password of the environment.
 */
@Component
@Order(ProvisionRights.ORDER + 20)
class ProvisionAccounts implements ApplicationRunner {

  private final Accounts accounts;
  private final Rights rights;
  private final IdentityService identity;
  private final EngineCommands engine;

  ProvisionAccounts(Accounts accounts, Rights rights, IdentityService identity, EngineCommands engine) {
    this.accounts = accounts;
    this.rights = rights;
    this.identity = identity;
    this.engine = engine;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    engine.inOneTransaction(context -> {
      context.getPropertyManager().acquireExclusiveLockForStartup();
      if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
        createAdministrator(accounts.admin());
      }
      accounts.machines().forEach(this::provideMachine);
      return null;
    });
  }

  private void createAdministrator(Accounts.Administrator admin) {
    if (admin.password().isEmpty()) {
      throw new IllegalStateException("no member of camunda-admin and no password for a first one:"
          + " set KPROGRAM_ADMIN_PASSWORD (kprogram.accounts.admin.password)");
    }
    save(admin.id(), "管理者", "システム", admin.password());
    identity.createMembership(admin.id(), Groups.CAMUNDA_ADMIN);
  }

  private void provideMachine(String id, String password) {
    var machine = rights.machines().get(id);
    if (machine == null) {
      throw new IllegalStateException("kprogram.accounts.machines: " + id + " is not listed in rights.yml");
    }
    if (password.isEmpty()) {
      // an account whose secret was taken out of the environment does not live on with the old one
      identity.deleteUser(id);
    } else {
      save(id, machine.name(), "", password);
    }
  }

  private void save(String id, String lastName, String firstName, String password) {
    User user = identity.createUserQuery().userId(id).singleResult();
    if (user == null) {
      user = identity.newUser(id);
    }
    user.setLastName(lastName);
    user.setFirstName(firstName);
    user.setPassword(password);
    identity.saveUser(user);
  }
}
