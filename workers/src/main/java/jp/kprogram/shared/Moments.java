package jp.kprogram.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Points in time between Java and {@code timestamp with time zone} columns, alike on H2 and PostgreSQL. */
public final class Moments {

  /** The zone of every date that the programme speaks of. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private Moments() {}

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
