package jp.kprogram.app.sample;

import java.time.Clock;
import java.time.LocalDate;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.vision.CouncilMember;
import jp.kprogram.vision.CouncilMembers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seats the demo people in the Program Council, once, where nobody sits there yet. */
@Component
@ConditionalOnProperty("kprogram.sample.password")
@Order(SamplePeople.ORDER + 1)
class SampleCouncil implements ApplicationRunner {

  private static final int TERM_YEARS = 3;

  private final SamplePeople people;
  private final CouncilMembers council;
  private final EngineCommands engine;
  private final Clock clock;

  SampleCouncil(SamplePeople people, CouncilMembers council, EngineCommands engine, Clock clock) {
    this.people = people;
    this.council = council;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    engine.inOneTransaction(context -> {
      // two nodes that start at once seat them once
      context.getPropertyManager().acquireExclusiveLockForStartup();
      if (council.inOffice().isEmpty()) {
        people.all().stream().filter(person -> person.council() != null).forEach(this::seat);
      }
      return null;
    });
  }

  private void seat(SamplePerson person) {
    var today = LocalDate.now(clock);
    var term = today.plusYears(TERM_YEARS);
    var seat = new CouncilMember(
        person.id(), person.council().scientist(), person.council().chair(), today.minusYears(1), term);
    council.appoint(seat, "試行用の委員");
  }
}
