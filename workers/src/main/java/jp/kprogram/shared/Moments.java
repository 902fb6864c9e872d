package jp.kprogram.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time between Java and {@code timestamp with time zone} columns, alike on H2 and PostgreSQL. */
public final class Moments {

  /** The zone of every date that the programme speaks of. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

  private Moments() {}

  /** A day as people read it: 2026年11月23日. */
  public static String day(LocalDate day) {
    return DAY.format(day);
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
