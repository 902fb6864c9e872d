package jp.kprogram.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.Screening.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("提案の審査")
class ScreeningTest {

  private static final Finding MET = new Finding("met", "理由");
  private static final Finding NONE = new Finding("none", "理由");
  private static final Finding CONSISTENT = new Finding("consistent", "理由");

  @Test
  @DisplayName("満たさない項目だけを挙げる")
  void namesWhatIsNotMet() {
    var screening = new Screening(
        new Finding("not-met", "弱い"), MET, MET, new Finding("overlaps", "重なる"), new Finding("inconsistent", "外れる"));

    assertThat(screening.unmet())
        .containsExactly("① 優位性・不可欠性", "④ 既存の施策・プログラムとの重複", "⑤ 各種戦略との整合");
    assertThat(screening.rows()).extracting(row -> row.get("result"))
        .containsExactly("満たさない", "満たす", "満たす", "重複する", "整合しない");
    assertThat(screening.reasons()).contains("弱い", "重なる", "外れる");
    assertThat(new Screening(MET, MET, MET, NONE, CONSISTENT).unmet()).isEmpty();
  }

  @Test
  @DisplayName("結果も理由も、一つでも欠けた審査は受け付けない")
  void refusesScreening_withGaps() {
    assertThatThrownBy(() -> new Screening(MET, new Finding(null, "理由"), MET, NONE, CONSISTENT))
        .isInstanceOfSatisfying(
            Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains("marketShortfall"));
    assertThatThrownBy(() -> new Screening(MET, MET, new Finding("perhaps", "理由"), NONE, CONSISTENT))
        .hasMessageContaining("③ 民生利用と公的利用");
    assertThatThrownBy(() -> new Screening(MET, MET, MET, new Finding("none", " "), CONSISTENT))
        .isInstanceOfSatisfying(
            Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains("existingProgrammeReason"));
  }
}
