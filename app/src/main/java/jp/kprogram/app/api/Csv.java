package jp.kprogram.app.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a file that Excel in Japanese opens by a double click: UTF-8 with byte order mark, RFC 4180 with CRLF. A
 * text that Excel would take for a formula gets an apostrophe in front.
 */
final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** @param rows texts and numbers; null is an empty cell */
  static byte[] of(List<String> header, List<List<Object>> rows) {
    return Stream.concat(Stream.of(header.stream().map(name -> (Object) name).toList()), rows.stream())
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A row of cells, of which some may be null. */
  static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = value.toString();
    boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
