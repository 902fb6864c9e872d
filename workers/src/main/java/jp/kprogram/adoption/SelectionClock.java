package jp.kprogram.adoption;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a selection takes from the closing of its call, against our own target [ASM]. It warns and decides nothing.
 *
 * @param days calendar days from the day of the closing in Japan, which is day 0
 * @param target what it is held against
 * @param dueOn the last day in time
 * @param state what follows
 */
public record SelectionClock(long days, ClockTarget target, LocalDate dueOn, ClockState state) {

  /** @param done the day on which it was done; null as long as it is not */
  static SelectionClock of(ClockTarget target, LocalDate closed, LocalDate done, LocalDate today) {
    long days = ChronoUnit.DAYS.between(closed, done == null ? today : done);
    boolean inTime = days <= target.limit();
    ClockState running = days < target.alarm() ? ClockState.RUNNING : inTime ? ClockState.ALARM : ClockState.LATE;
    ClockState ended = inTime ? ClockState.MET : ClockState.MISSED;
    return new SelectionClock(days, target, closed.plusDays(target.limit()), done == null ? running : ended);
  }

  /** 76日／90日（期限が近い）. */
  public String japanese() {
    return "%d日／%d日（%s）".formatted(days, target.limit(), state.japanese());
  }
}
