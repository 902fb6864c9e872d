package jp.kprogram.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期限の書き方")
class CallTimesTest {

  @Test
  @DisplayName("一日の終わりは、次の日の0時ではなく、その日の24時と書く")
  void namesTheDayThatEnds() {
    assertThat(CallTimes.deadline(Instant.parse("2027-03-22T15:00:00Z"))).isEqualTo("2027年3月22日（月）24:00");
    assertThat(CallTimes.deadline(Instant.parse("2027-03-22T03:00:00Z"))).isEqualTo("2027年3月22日（月）12:00");
  }
}
