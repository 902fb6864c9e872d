package jp.kprogram.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.kprogram.shared.Moments;

/**
 * By when something is to be done, in calendar days [ASM].
 *
 * @param alarm from this day on it is shown as close
 * @param limit the last day in time
 */
public record ClockTarget(int alarm, int limit) {

  /** When the office begins its day. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  public ClockTarget {
    if (alarm < 1 || limit < alarm) {
      throw new IllegalArgumentException("alarm must be at least 1 and at most limit: %d, %d".formatted(alarm, limit));
    }
  }

  /** The morning on which it comes close, for what was closed on a day. */
  Instant closeAt(LocalDate closed) {
    return morning(closed.plusDays(alarm));
  }

  /** The morning after the last day in time. */
  Instant lateAt(LocalDate closed) {
    return morning(closed.plusDays(limit + 1L));
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(Moments.JAPAN).toInstant();
  }
}
