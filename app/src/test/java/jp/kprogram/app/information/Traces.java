package jp.kprogram.app.information;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for the traces of a mark of letters and digits, in every form in which one may be kept: in the bytes of any
 * character set, in base64, in hexadecimal, packed.
 */
final class Traces {

  private final String mark;
  private final Set<String> forms;

  Traces(String mark) {
    this.mark = mark;
    this.forms = formsOf(mark);
  }

  /** Whether bytes hold the mark in any form. */
  boolean in(byte[] bytes) {
    return isIn(new String(bytes, StandardCharsets.ISO_8859_1)) || isIn(unpacked(bytes));
  }

  boolean in(String words) {
    return words != null && in(words.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isIn(String bytes) {
    return forms.stream().anyMatch(bytes::contains);
  }

  /** Every column of every table of the database, the engine's and ours, that holds the mark in any row. */
  List<String> tables(JdbcTemplate database) {
    Set<String> holding = new LinkedHashSet<>();
    for (String table : tableNames(database)) {
      database.query("select * from \"%s\"".formatted(table), row -> {
        if (in(whole(row))) {
          for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (in(bytes(row.getObject(column)))) {
              holding.add((table + "." + row.getMetaData().getColumnName(column)).toLowerCase());
            }
          }
        }
      });
    }
    return List.copyOf(holding);
  }

  /** Every file below a folder that holds it. */
  List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> in(read(file))).toList();
    }
  }

  static List<String> tableNames(JdbcTemplate database) {
    return database.queryForList("""
        select table_name from information_schema.tables
        where table_type = 'BASE TABLE' and lower(table_schema) = 'public' order by table_name
        """, String.class);
  }

  private static byte[] whole(ResultSet row) throws SQLException {
    var all = new ByteArrayOutputStream();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      all.writeBytes(bytes(row.getObject(column)));
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static byte[] bytes(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      byte[] open = unpacked(bytes).getBytes(StandardCharsets.ISO_8859_1);
      return open.length == 0 ? bytes : open;
    }
    return (value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : String.valueOf(value))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> formsOf(String mark) {
    Set<String> forms = new LinkedHashSet<>();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = mark.getBytes(charset);
      forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
      forms.add(HexFormat.of().formatHex(bytes));
      forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
      base64(bytes).forEach(forms::add);
    }
    return forms;
  }

  /** In base64 the same bytes look otherwise at each of three places; the ends depend on what is around. */
  private static Stream<String> base64(byte[] bytes) {
    return Stream.of(0, 1, 2).map(shift -> {
      byte[] shifted = new byte[bytes.length + shift];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      return encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 2);
    });
  }

  private static String unpacked(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != (byte) 0x1f || bytes[1] != (byte) 0x8b) {
      return "";
    }
    var open = new ByteArrayOutputStream();
    try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      packed.transferTo(open);
    } catch (IOException e) {
      return "";
    }
    return open.toString(StandardCharsets.ISO_8859_1);
  }

  /** The mark itself. */
  @Override
  public String toString() {
    return mark;
  }
}
