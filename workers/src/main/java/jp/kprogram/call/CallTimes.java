package jp.kprogram.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Instants of calls between forms, timers and readers; dates and times of day are Japan's, whoever reads them. */
public final class CallTimes {

  private static final DateTimeFormatter END_OF_DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日（E）24:00", Locale.JAPAN).withZone(Moments.JAPAN);

  private CallTimes() {}

  /**
   * The instant of a day and a time of day in Japan.
   *
   * @param time HH:MM
   * @throws Refusal.InvalidInput REQUIRED, or NOT_A_TIME where the time is none
   */
  public static Instant at(LocalDate day, String time, String dayField, String timeField, String label) {
    Required.present(day, dayField, label + "の日");
    try {
      String given = Required.text(time, timeField, label + "の時刻");
      return day.atTime(LocalTime.parse(given)).truncatedTo(ChronoUnit.MINUTES).atZone(Moments.JAPAN).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refusal.InvalidInput("NOT_A_TIME", timeField, "「%sの時刻」は 12:00 のように記入してください。".formatted(label));
    }
  }

  /** A deadline as people read it: the end of a day is 24:00 of that day, not 00:00 of the next. */
  public static String deadline(Instant moment) {
    return moment.atZone(Moments.JAPAN).toLocalTime().equals(LocalTime.MIDNIGHT)
        ? END_OF_DAY.format(moment.minusSeconds(1))
        : Moments.japanese(moment);
  }
}
