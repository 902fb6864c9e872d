package jp.kprogram.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Points in time as people and machines read them, and between Java and {@code timestamp with time zone} columns, alike
 * on H2 and PostgreSQL.
 */
public final class Moments {

  /** The zone of every date that the programme speaks of. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("uuuu年M月d日（E）HH:mm", Locale.JAPAN).withZone(JAPAN);

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss").withZone(JAPAN);

  private Moments() {}

  /** A day as people read it: 2026年11月23日. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of an instant in Japan, as people read it; null stays null. */
  public static String day(Instant moment) {
    return moment == null ? null : day(LocalDate.ofInstant(moment, JAPAN));
  }

  /** As people read it: 2026年11月23日（月）12:00. */
  public static String japanese(Instant moment) {
    return JAPANESE.format(moment);
  }

  /** As people read it where a second counts: 2026年11月23日 12:00:00. */
  public static String toTheSecond(Instant moment) {
    return TO_THE_SECOND.format(moment);
  }

  /** As timers and machines read it, with the offset of Japan: 2026-11-23T12:00:00+09:00. */
  public static String stamp(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(JAPAN));
  }

  /** As a statement parameter; null stays null. */
  public static OffsetDateTime toColumn(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  /** From a column; null stays null. */
  public static Instant fromColumn(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
