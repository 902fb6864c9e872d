package jp.kprogram.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("必ず記入する項目")
class RequiredTest {

  @Test
  @DisplayName("前後の空白を除いた値を返す")
  void givesTheTextWithoutBlanksAround() {
    assertThat(Required.text("　案の名称 \n", "title", "名称")).isEqualTo("案の名称");
    assertThat(Required.number(99, 1, 99, "edition", "次数")).isEqualTo(99);
    assertThat(Required.date("2028-02-29", "sessionDate", "開催日")).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  @DisplayName("ない日付、幅の外の数は、項目の名と直し方を添えて断る")
  void refusesWithFieldAndRemedy() {
    assertThatThrownBy(() -> Required.date("2027-02-29", "sessionDate", "開催日"))
        .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("NOT_A_DATE");
          assertThat(refusal.field()).contains("sessionDate");
          assertThat(refusal).hasMessageContaining("「開催日」は 2026-11-23 のような");
        });
    assertThatThrownBy(() -> Required.number(100, 1, 99, "edition", "次数")).hasMessageContaining("1から99");
    assertThatThrownBy(() -> Required.number(null, 1, 99, "edition", "次数")).hasMessageContaining("記入して");
    assertThatThrownBy(() -> Required.present(null, "decisionDate", "決定日")).hasMessageContaining("決定日");
  }
}
