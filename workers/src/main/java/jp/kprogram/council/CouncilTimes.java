package jp.kprogram.council;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.shared.Moments;

/** Ends of rounds, and instants as people and timers read them. */
public final class CouncilTimes {

  /** A round ends with the office day, JST. */
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("uuuu年M月d日（E）HH:mm", Locale.JAPAN).withZone(Moments.JAPAN);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日").withZone(Moments.JAPAN);

  private CouncilTimes() {}

  /** The end of the working day so many working days from now. */
  public static Instant afterWorkingDays(Instant now, int days, BusinessCalendar calendar) {
    return calendar.plusWorkingDays(LocalDate.ofInstant(now, Moments.JAPAN), days)
        .atTime(END_OF_DAY).atZone(Moments.JAPAN).toInstant();
  }

  /** As people read it: 2026年11月23日（月）18:00. */
  public static String japanese(Instant moment) {
    return JAPANESE.format(moment);
  }

  /** The day alone; null for none. */
  public static String day(Instant moment) {
    return moment == null ? null : DAY.format(moment);
  }

  /** As timers read it, with the offset of Japan. */
  public static String stamp(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Moments.JAPAN));
  }
}
