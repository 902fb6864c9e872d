package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import jp.kprogram.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("13 苦情・異議の申出の期限")
class RedressWindowTest {

  private static final Instant TOLD = Instant.parse("2027-03-01T01:00:00Z");
  private static final RedressWindow WINDOW = RedressWindow.of(TOLD, Period.ofDays(30));

  @Test
  @DisplayName("通知の30日後の同じ時刻が終わりで、その1秒前まで受け付ける")
  void endsAtTheSecond() {
    Instant end = Instant.parse("2027-03-31T01:00:00Z");

    assertThat(WINDOW.until()).isEqualTo(end);
    assertThatCode(() -> WINDOW.require(TOLD)).doesNotThrowAnyException();
    assertThatCode(() -> WINDOW.require(end.minusSeconds(1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> WINDOW.require(end)).isInstanceOf(Refusal.Conflict.class)
        .hasMessageContaining("2027年3月31日 10:00:00");
    assertThatThrownBy(() -> WINDOW.require(end.plusSeconds(1))).isInstanceOf(Refusal.Conflict.class);
  }
}
