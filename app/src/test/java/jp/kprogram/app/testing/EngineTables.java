package jp.kprogram.app.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Everything that the engine keeps, to see what it does not keep. */
@Component
public class EngineTables {

  private final JdbcTemplate database;

  EngineTables(JdbcTemplate database) {
    this.database = database;
  }

  /** Names of the engine's tables that hold a text in any row, as a text or inside bytes. */
  public List<String> holding(String text) {
    String escaped = text.chars().mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04X".formatted(c))
        .reduce("", String::concat);
    return database
        .queryForList("select table_name from information_schema.tables where lower(table_name) like 'act\\_%'",
            String.class)
        .stream()
        .filter(table -> database.queryForList("select * from " + table).stream()
            .map(Map::values)
            .anyMatch(row -> row.stream().map(EngineTables::text)
                .anyMatch(value -> value.contains(text) || value.contains(escaped))))
        .toList();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
  }
}
