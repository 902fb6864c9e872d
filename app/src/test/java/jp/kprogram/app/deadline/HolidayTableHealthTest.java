package jp.kprogram.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.calendar.HolidayTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class HolidayTableHealthTest {

  @ParameterizedTest(name = "{0} → {1}、警告 {2}")
  @DisplayName("休日表の終わりは半年前から警告し、過ぎれば使えないと知らせる")
  @CsvSource({
    "2026-11-23, UP, false",
    "2027-06-30, UP, false",
    "2027-07-01, UP, true",
    "2027-12-31, UP, true",
    "2028-01-01, OUT_OF_SERVICE, true"
  })
  void warnsInGoodTime(LocalDate today, String status, boolean warning) throws IOException {
    var csv = new ClassPathResource("calendar/holidays-ja.csv").getContentAsString(StandardCharsets.UTF_8);
    var clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    var health = new HolidayTableHealth(
        new BusinessCalendar(HolidayTable.parse(csv)), clock, Period.ofMonths(6)).health();

    assertThat(health.getStatus().getCode()).isEqualTo(status);
    assertThat(health.getDetails()).containsEntry("coversTo", "2027-12-31");
    assertThat(health.getDetails().containsKey("warning")).isEqualTo(warning);
  }
}
