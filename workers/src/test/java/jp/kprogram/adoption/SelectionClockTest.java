package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("締切からの日数")
class SelectionClockTest {

  private static final ClockTarget TARGET = new ClockTarget(75, 90);
  private static final LocalDate CLOSED = LocalDate.parse("2027-02-20");

  @ParameterizedTest
  @CsvSource({"0,running", "74,running", "75,alarm", "90,alarm", "91,late"})
  @DisplayName("終わるまでは、注意の日から期限が近く、期限の次の日から超過とする")
  void warns_whileItRuns(long days, String state) {
    var clock = SelectionClock.of(TARGET, CLOSED, null, CLOSED.plusDays(days));

    assertThat(clock.state().code()).isEqualTo(state);
    assertThat(clock.days()).isEqualTo(days);
    assertThat(clock.dueOn()).isEqualTo(LocalDate.parse("2027-05-21"));
  }

  @ParameterizedTest
  @CsvSource({"90,met", "91,missed"})
  @DisplayName("終わった後は、終わった日までを数え、その後は進まない")
  void stops_onceItIsDone(long days, String state) {
    var clock = SelectionClock.of(TARGET, CLOSED, CLOSED.plusDays(days), CLOSED.plusDays(300));

    assertThat(clock.state().code()).isEqualTo(state);
    assertThat(clock.days()).isEqualTo(days);
  }

  @Test
  @DisplayName("注意の日は、期限より後に置けない")
  void refusesAlarm_afterTheLimit() {
    assertThatThrownBy(() -> new ClockTarget(91, 90)).isInstanceOf(IllegalArgumentException.class);
  }
}
