package jp.kprogram.calendar;

import java.time.LocalDate;
import jp.kprogram.shared.NoRetry;

/** A date lies outside the holiday table: nobody can say whether it is a working day, so nothing is computed. */
public class CalendarNotCovered extends RuntimeException implements NoRetry {

  CalendarNotCovered(LocalDate date, HolidayTable table) {
    super("休日表（版 %s）は %s から %s までのため、%s が開庁日か判断できません。休日表を新しい版に替えてください（kprogram.calendar.holidays）。"
        .formatted(table.version(), table.coversFrom(), table.coversTo(), date));
  }
}
