package jp.kprogram.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class BusinessCalendarTest {

  private final HolidayTable table = HolidayTable.parse(publishedTable());
  private final BusinessCalendar calendar = new BusinessCalendar(table);

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("祝日・振替休日・国民の休日・年末年始・土日は開庁日でない")
  @CsvSource({
    "2022-03-21, 春分の日", "2023-01-02, 振替休日", "2023-03-21, 春分の日", "2024-02-12, 振替休日",
    "2024-05-06, 振替休日", "2024-08-12, 振替休日", "2024-09-23, 振替休日", "2024-11-04, 振替休日",
    "2025-02-24, 振替休日", "2025-05-06, 振替休日", "2025-11-24, 振替休日", "2026-05-06, 振替休日",
    "2026-09-21, 敬老の日", "2026-09-22, 国民の休日", "2026-09-23, 秋分の日", "2027-03-22, 振替休日",
    "2027-09-23, 秋分の日", "2025-12-29, 年末", "2025-12-31, 年末", "2026-01-02, 年始", "2022-01-03, 年始",
    "2027-12-31, 表の最終日", "2026-08-01, 土曜", "2026-08-02, 日曜"
  })
  void isNoWorkingDay(LocalDate date, String why) {
    assertThat(calendar.isWorkingDay(date)).as(why).isFalse();
  }

  @ParameterizedTest
  @DisplayName("祝日の前後の平日と年末年始の境は開庁日である")
  @ValueSource(strings = {
    "2022-01-04", "2025-12-26", "2026-01-05", "2026-09-18", "2026-09-24", "2026-05-07", "2026-12-28", "2027-12-28"
  })
  void isWorkingDay(LocalDate date) {
    assertThat(calendar.isWorkingDay(date)).isTrue();
  }

  @ParameterizedTest(name = "{0} から {1} 開庁日 = {2}")
  @DisplayName("開庁日を前後に数える")
  @CsvSource({
    "2026-09-18, 1, 2026-09-24", "2026-09-24, -1, 2026-09-18", "2025-12-26, 1, 2026-01-05",
    "2026-01-05, -1, 2025-12-26", "2025-12-31, 1, 2026-01-05", "2025-12-31, -1, 2025-12-26",
    "2026-07-01, 10, 2026-07-15", "2026-07-04, 0, 2026-07-06", "2026-07-06, 0, 2026-07-06",
    "2024-04-26, 5, 2024-05-08", "2024-05-08, -5, 2024-04-26"
  })
  void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
    assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} の翌日から {1} まで = {2} 開庁日")
  @DisplayName("二つの日の間の開庁日を数える")
  @CsvSource({
    "2026-09-18, 2026-09-24, 1", "2025-12-26, 2026-01-05, 1", "2026-07-01, 2026-07-01, 0",
    "2026-07-15, 2026-07-01, -10", "2026-07-01, 2026-07-15, 10"
  })
  void countsBetween(LocalDate from, LocalDate to, int expected) {
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
  }

  @Test
  @DisplayName("休日表の範囲外は推測せず、版と範囲を示して断る")
  void refusesWhatIsNotCovered() {
    var dayAfter = LocalDate.of(2028, 1, 1);

    assertThatThrownBy(() -> calendar.isWorkingDay(dayAfter))
        .isInstanceOf(CalendarNotCovered.class)
        .hasMessageContaining("2027-12-31")
        .hasMessageContaining("2028-01-01")
        .hasMessageContaining(table.version());
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 28), 1))
        .isInstanceOf(CalendarNotCovered.class);
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2022, 1, 4), -1))
        .isInstanceOf(CalendarNotCovered.class);
    assertThatThrownBy(() -> calendar.workingDaysBetween(LocalDate.of(2027, 12, 1), dayAfter))
        .isInstanceOf(CalendarNotCovered.class);
  }

  @Test
  @DisplayName("日曜の祝日の後には必ず振替休日がある")
  void hasSubstituteForEverySunday() {
    var sundays = table.holidays().keySet().stream().filter(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY).toList();

    assertThat(sundays).isNotEmpty().allSatisfy(sunday -> {
      var day = sunday.plusDays(1);
      while (table.isHoliday(day) && !"振替休日".equals(table.holidays().get(day))) {
        day = day.plusDays(1);
      }
      assertThat(table.holidays().get(day)).isEqualTo("振替休日");
    });
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("誤った休日表は読み込まない")
  @CsvSource({
    "'# version: 2027-1', '# version', 版がない",
    "'2026-01-01,元日', '2026-13-01,元日', 日付でない",
    "'2026-01-01,元日', '2026-01-01', 名前がない",
    "'2026-01-12,成人の日', '2026-01-01,成人の日', 日付の重複",
    "'2027-11-23', '2028-11-23', 範囲外の日付",
    "'# covers-to: 2027-12-31', '# covers-to: 2028-12-31', 約束した年の祝日がない"
  })
  void refusesFaultyTable(String right, String wrong, String why) {
    String faulty = publishedTable().replace(right, wrong);

    assertThatThrownBy(() -> HolidayTable.parse(faulty)).as(why).isInstanceOf(IllegalArgumentException.class);
  }

  private static String publishedTable() {
    try {
      return new ClassPathResource("calendar/holidays-ja.csv").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
