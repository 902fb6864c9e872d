package jp.kprogram.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Working days of government offices: not Saturday, Sunday, a holiday, nor 29 December to 3 January (行政機関の休日に関する法律
 * 第1条).
 *
 * <p>Every method throws {@link CalendarNotCovered} rather than guess about a date outside the holiday table.
 */
public class BusinessCalendar {

  private static final MonthDay YEAR_END = MonthDay.of(12, 29);
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

  private final HolidayTable table;

  public BusinessCalendar(HolidayTable table) {
    this.table = table;
  }

  public boolean isWorkingDay(LocalDate date) {
    if (!table.covers(date)) {
      throw new CalendarNotCovered(date, table);
    }
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isOfficeClosure(date)
        && !table.isHoliday(date);
  }

  /**
   * The working day so many working days after a date, or before it where the number is negative; the date itself does
   * not count. With 0, the date itself or else the next working day.
   */
  public LocalDate plusWorkingDays(LocalDate date, int workingDays) {
    if (workingDays == 0) {
      return nextWorkingDay(date);
    }
    int step = Integer.signum(workingDays);
    LocalDate day = date;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The date itself where it is a working day, or else the next one that is. */
  public LocalDate nextWorkingDay(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Working days after the first date up to and including the second; negative where the second comes first. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The table that the answers come from. */
  public HolidayTable table() {
    return table;
  }

  private static boolean isOfficeClosure(LocalDate date) {
    var day = MonthDay.from(date);
    return !day.isBefore(YEAR_END) || !day.isAfter(NEW_YEAR);
  }
}
