package jp.kprogram.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.calendar.HolidayTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@DisplayName("公募の日と閉庁日")
class CallDaysTest {

  private final CallDays days = new CallDays(new BusinessCalendar(HolidayTable.parse(
      new ClassPathResource("calendar/holidays-ja.csv").getContentAsString(StandardCharsets.UTF_8))));

  CallDaysTest() throws IOException {}

  @Test
  @DisplayName("既定の日は開庁日に寄せ、休日表を超える日はそのままにする")
  void movesToTheNextWorkingDay() {
    assertThat(days.workingDayFrom(LocalDate.of(2027, 2, 20))).isEqualTo(LocalDate.of(2027, 2, 22));
    assertThat(days.workingDayFrom(LocalDate.of(2027, 2, 22))).isEqualTo(LocalDate.of(2027, 2, 22));
    assertThat(days.workingDayFrom(LocalDate.of(2099, 2, 22))).isEqualTo(LocalDate.of(2099, 2, 22));
  }

  @Test
  @DisplayName("開始と締切が閉庁日なら、そのことを言う")
  void saysWhatFallsOnAClosedDay() {
    assertThat(days.note(terms("2027-01-06T01:00:00Z", "2027-02-22T03:00:00Z"))).isEmpty();
    assertThat(days.note(terms("2027-01-06T01:00:00Z", "2027-02-20T03:00:00Z")))
        .isEqualTo("公募の締切　2027年2月20日（土）12:00　閉庁日（土日、祝日、年末年始）です。");
    assertThat(days.note(terms("2027-01-01T01:00:00Z", "2099-02-20T03:00:00Z")).lines())
        .hasSize(2).anyMatch(line -> line.contains("公募の開始")).anyMatch(line -> line.contains("確かめてください"));
  }

  private static CallTerms terms(String opensAt, String closesAt) {
    Instant opening = Instant.parse(opensAt);
    return new CallTerms(
        1, "公募", "資格", List.of("proposal"), opening, opening, opening, Instant.parse(closesAt), null, 5, false, null,
        null, "ogawa");
  }
}
