package jp.kprogram.app.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** Turns rules into points in time. Throws {@code CalendarNotCovered} rather than give a wrong one. */
@Component
class DueDates {

  /** A task is due at the end of the office day, JST. */
  static final LocalTime END_OF_DAY = LocalTime.of(18, 0);
  /** Reminders and escalations go out when the office day begins, JST. */
  static final LocalTime START_OF_DAY = LocalTime.of(9, 0);

  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy年M月d日（E）H時", Locale.JAPANESE);

  private final BusinessCalendar calendar;
  private final Clock clock;

  DueDates(BusinessCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** When a task that appears now is due. */
  Date dueDate(DeadlineRule rule) {
    return at(shift(LocalDate.now(clock.withZone(Moments.JAPAN)), rule.due().getDays(), rule.counting()), END_OF_DAY);
  }

  /** When a moment of a task comes that is due at a date. */
  Date timeOf(DeadlineMoment moment, Date dueDate, DeadlineRule rule) {
    LocalDate dueDay = dueDate.toInstant().atZone(Moments.JAPAN).toLocalDate();
    return at(shift(dueDay, moment.days(), rule.counting()), START_OF_DAY);
  }

  /** A due date as staff write it: 2026年9月24日（木）18時. */
  static String inWords(Date dueDate) {
    return WORDS.format(dueDate.toInstant().atZone(Moments.JAPAN));
  }

  private LocalDate shift(LocalDate day, int days, Counting counting) {
    if (counting == Counting.WORKING_DAYS) {
      return calendar.plusWorkingDays(day, days);
    }
    // a closed day gives way: a deadline to the day after, a reminder before it to the day before
    LocalDate counted = day.plusDays(days);
    return days < 0 ? calendar.plusWorkingDays(counted.plusDays(1), -1) : calendar.nextWorkingDay(counted);
  }

  private static Date at(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(Moments.JAPAN).toInstant());
  }
}
