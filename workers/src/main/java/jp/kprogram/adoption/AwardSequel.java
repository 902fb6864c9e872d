package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import jp.kprogram.application.ApplicationSequel;
import org.springframework.stereotype.Component;

/** What became of applications: who has an award on its way or under contract, and what came to nothing. */
@Component
class AwardSequel implements ApplicationSequel {

  private final AwardStore store;
  private final Clock clock;

  AwardSequel(AwardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Map<String, Sequel> of(Collection<String> applications) {
    return applications.isEmpty() ? Map.of() : store.sequels(applications, clock.instant(), LocalDate.now(clock));
  }
}
