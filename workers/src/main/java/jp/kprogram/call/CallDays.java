package jp.kprogram.call;

import java.time.Instant;
import java.time.LocalDate;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.calendar.CalendarNotCovered;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * Days of a call in the calendar of government offices. A call may open or close while offices are closed; who checks
 * it is told.
 */
@Component
class CallDays {

  private final BusinessCalendar calendar;

  CallDays(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** The day itself or the next working day; a day past the holiday table stays, {@link #note} says so. */
  LocalDate workingDayFrom(LocalDate day) {
    try {
      return calendar.nextWorkingDay(day);
    } catch (CalendarNotCovered past) {
      return day;
    }
  }

  /** What is to be said of the opening and the closing, a line each; empty for working days. */
  String note(CallTerms terms) {
    return (line("公募の開始", terms.opensAt()) + line("公募の締切", terms.closesAt())).strip();
  }

  private String line(String label, Instant moment) {
    String given = "%s　%s　".formatted(label, Moments.japanese(moment));
    try {
      return calendar.isWorkingDay(LocalDate.ofInstant(moment, Moments.JAPAN))
          ? ""
          : given + "閉庁日（土日、祝日、年末年始）です。\n";
    } catch (CalendarNotCovered past) {
      return given + "休日表の範囲を超えるため、閉庁日かどうか確かめてください。\n";
    }
  }
}
