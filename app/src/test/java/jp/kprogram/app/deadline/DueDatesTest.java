package jp.kprogram.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.calendar.HolidayTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class DueDatesTest {

  @ParameterizedTest(name = "{0} に現れた作業：{1} 日（{2}）→ {3}")
  @DisplayName("期限は開庁日の18時")
  @CsvSource({
    // the days at which the office day ends and the calendar day turns, in JST
    "2026-09-18T09:00+09:00, 1, WORKING_DAYS, 2026-09-24T18:00+09:00",
    "2026-09-18T23:59:59+09:00, 1, WORKING_DAYS, 2026-09-24T18:00+09:00",
    "2026-09-18T15:00Z, 1, WORKING_DAYS, 2026-09-24T18:00+09:00",
    "2025-12-26T17:00+09:00, 2, WORKING_DAYS, 2026-01-06T18:00+09:00",
    "2025-12-31T12:00+09:00, 1, WORKING_DAYS, 2026-01-05T18:00+09:00",
    "2026-07-01T10:00+09:00, 10, WORKING_DAYS, 2026-07-15T18:00+09:00",
    "2026-07-01T10:00+09:00, 10, CALENDAR_DAYS, 2026-07-13T18:00+09:00",
    "2026-07-01T10:00+09:00, 8, CALENDAR_DAYS, 2026-07-09T18:00+09:00"
  })
  void isDueAtEndOfOfficeDay(OffsetDateTime now, int days, Counting counting, OffsetDateTime expected) {
    var dueDates = at(now);

    Date due = dueDates.dueDate(rule(days, counting));

    assertThat(due).isEqualTo(Date.from(expected.toInstant()));
  }

  @ParameterizedTest(name = "期限 {0}：{1} 日（{2}）→ {3}")
  @DisplayName("催促は開庁日の9時で、期限前の休みの日は前に、後の休みの日は後に寄せる")
  @CsvSource({
    "2026-09-24T18:00+09:00, -1, WORKING_DAYS, 2026-09-18T09:00+09:00",
    "2026-09-24T18:00+09:00, 0, WORKING_DAYS, 2026-09-24T09:00+09:00",
    "2026-09-18T18:00+09:00, 2, WORKING_DAYS, 2026-09-25T09:00+09:00",
    "2026-07-13T18:00+09:00, -1, CALENDAR_DAYS, 2026-07-10T09:00+09:00",
    "2026-07-10T18:00+09:00, 1, CALENDAR_DAYS, 2026-07-13T09:00+09:00"
  })
  void comesAtStartOfOfficeDay(OffsetDateTime due, int days, Counting counting, OffsetDateTime expected) {
    var dueDates = at(due.minusDays(20));
    var moment = new DeadlineMoment(DeadlineMoment.Kind.REMIND, days);

    Date time = dueDates.timeOf(moment, Date.from(due.toInstant()), rule(10, counting));

    assertThat(time).isEqualTo(Date.from(expected.toInstant()));
  }

  private static DueDates at(OffsetDateTime now) {
    try {
      var csv = new ClassPathResource("calendar/holidays-ja.csv").getContentAsString(StandardCharsets.UTF_8);
      return new DueDates(
          new BusinessCalendar(HolidayTable.parse(csv)), Clock.fixed(now.toInstant(), ZoneOffset.UTC));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DeadlineRule rule(int days, Counting counting) {
    return new DeadlineRule(
        Period.ofDays(days), counting, List.of(), true, List.of(), Period.ofDays(5), "cao-secretariat");
  }
}
