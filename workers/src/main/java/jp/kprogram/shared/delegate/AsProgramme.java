package jp.kprogram.shared.delegate;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the engine in the name of the programme, where the person at work has no right to what must happen: an applicant
 * to the case of the application, a reviewer to the table of conflicts. The record of the engine then names no person.
 */
@Component
public class AsProgramme {

  private final IdentityService identity;

  // lazy: the engine needs delegates while it starts
  AsProgramme(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** Does the work without the current person, who is there again afterwards. */
  public void run(Runnable work) {
    get(() -> {
      work.run();
      return null;
    });
  }

  /** The same for work with a result. */
  public <T> T get(Supplier<T> work) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      identity.setAuthentication(person);
    }
  }
}
