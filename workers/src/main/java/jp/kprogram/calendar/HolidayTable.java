package jp.kprogram.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The holidays of Japan (国民の祝日に関する法律) as published, substitute and citizens' holidays included.
 *
 * @param version name of this edition of the table
 * @param owner who publishes the holidays
 * @param published when and how the newest part was published
 * @param coversFrom first date that the table speaks of
 * @param coversTo last date that the table speaks of
 * @param holidays names of the holidays by date
 */
public record HolidayTable(
    String version,
    String owner,
    String published,
    LocalDate coversFrom,
    LocalDate coversTo,
    NavigableMap<LocalDate, String> holidays) {

  private static final String COLUMNS = "date,name";

  /**
   * Reads a table: lines {@code # key: value}, then {@code date,name}, then one line a holiday.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  public static HolidayTable parse(String csv) {
    Map<String, String> head = new HashMap<>();
    var holidays = new TreeMap<LocalDate, String>();
    int number = 0;
    for (String line : csv.lines().toList()) {
      number++;
      if (line.startsWith("#")) {
        String[] pair = line.substring(1).split(":", 2);
        head.put(pair[0].strip(), pair.length < 2 ? "" : pair[1].strip());
      } else if (!line.isBlank() && !line.strip().equals(COLUMNS)) {
        String[] cells = line.split(",", 2);
        if (cells.length < 2 || holidays.put(date(cells[0], number), cells[1].strip()) != null) {
          throw new IllegalArgumentException("holiday table, line %d: no name, or a date twice".formatted(number));
        }
      }
    }
    var table = new HolidayTable(
        required(head, "version"),
        required(head, "owner"),
        required(head, "published"),
        date(required(head, "covers-from"), 0),
        date(required(head, "covers-to"), 0),
        holidays);
    table.checkEveryYearHasHolidays();
    return table;
  }

  /** Whether the table speaks of a date. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(coversFrom) && !date.isAfter(coversTo);
  }

  /** Whether a date is a holiday; ask only for dates that are covered. */
  public boolean isHoliday(LocalDate date) {
    return holidays.containsKey(date);
  }

  /** A file that promises a year and does not bring it would let holidays pass as working days. */
  private void checkEveryYearHasHolidays() {
    if (holidays.isEmpty() || !covers(holidays.firstKey()) || !covers(holidays.lastKey())) {
      throw new IllegalArgumentException("holiday table: no holidays, or holidays outside covers-from and covers-to");
    }
    for (int year = coversFrom.getYear(); year <= coversTo.getYear(); year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      if (covers(first) && covers(first.plusYears(1).minusDays(1)) && countIn(first) < 16) {
        throw new IllegalArgumentException("holiday table: %d has fewer than 16 holidays".formatted(year));
      }
    }
  }

  private int countIn(LocalDate firstOfYear) {
    return holidays.subMap(firstOfYear, firstOfYear.plusYears(1)).size();
  }

  private static String required(Map<String, String> head, String key) {
    String value = head.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("holiday table: line \"# %s: …\" is missing".formatted(key));
    }
    return value;
  }

  private static LocalDate date(String text, int line) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("holiday table, line %d: %s is no date".formatted(line, text), e);
    }
  }
}
