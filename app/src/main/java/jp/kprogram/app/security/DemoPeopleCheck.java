package jp.kprogram.app.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stops a production start on a database that a demo has filled: its people all have one published password. */
@Component
@Profile("production")
@Order(0)
class DemoPeopleCheck implements ApplicationRunner {

  private final IdentityService identity;

  DemoPeopleCheck(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long demoPeople = identity.createUserQuery().userEmailLike("%@example.jp").count();
    if (demoPeople > 0) {
      throw new IllegalStateException("not started: the database holds " + demoPeople
          + " demo people (addresses at example.jp); use a new database for production");
    }
  }
}
