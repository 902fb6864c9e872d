package jp.kprogram.app.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The days of the sample programme, which begins some months ago and reaches the present. It moves the one clock of
 * engine and programme, so that whatever is recorded bears the day on which it happened; used while the sample is
 * loaded alone, before anybody works with it.
 */
final class SampleTime {

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Clock clock;
  private final BusinessCalendar calendar;
  private final LocalDate today;
  private boolean past;

  SampleTime(Clock clock, BusinessCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
    this.today = LocalDate.now(clock);
  }

  LocalDate today() {
    return today;
  }

  /** The last working day up to a day. */
  LocalDate workingDayUntil(LocalDate day) {
    return calendar.plusWorkingDays(day.plusDays(1), -1);
  }

  LocalDate workingDaysAgo(int days) {
    return calendar.plusWorkingDays(today, -days);
  }

  /** Goes to the morning of a day. */
  void to(LocalDate day) {
    to(day.atTime(MORNING).atZone(Moments.JAPAN).toInstant());
  }

  /** Goes to a moment; from there the clock runs on. */
  void to(Instant moment) {
    ClockUtil.reset();
    ClockUtil.offset(Duration.between(clock.instant(), moment).toMillis());
    past = true;
  }

  /** Lets some days pass, up to a working day; what happens in the present happens at once. */
  void pass(int days) {
    if (past) {
      to(calendar.nextWorkingDay(LocalDate.now(clock).plusDays(days)));
    }
  }

  /** Comes back to the present. */
  void present() {
    ClockUtil.reset();
    past = false;
  }
}
