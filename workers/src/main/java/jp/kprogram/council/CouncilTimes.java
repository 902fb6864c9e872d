package jp.kprogram.council;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.shared.Moments;

/** Ends of rounds. */
public final class CouncilTimes {

  /** A round ends with the office day, JST. */
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private CouncilTimes() {}

  /** The end of the working day so many working days from now. */
  public static Instant afterWorkingDays(Instant now, int days, BusinessCalendar calendar) {
    return calendar.plusWorkingDays(LocalDate.ofInstant(now, Moments.JAPAN), days)
        .atTime(END_OF_DAY).atZone(Moments.JAPAN).toInstant();
  }
}
