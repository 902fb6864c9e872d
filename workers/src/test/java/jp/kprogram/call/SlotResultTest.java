package jp.kprogram.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公募枠の結果")
class SlotResultTest {

  private static final Yen CEILING = Yen.ofMillions(8_000);

  @ParameterizedTest(name = "{0}（{1}） 採択{2}件 → {3}")
  @CsvSource({
    "LIMITED, 2, 1, true", "LIMITED, 2, 2, true", "LIMITED, 2, 3, false",
    "FIXED, 2, 2, true", "FIXED, 2, 3, false", "FIXED, 2, 1, true",
    "MULTIPLE, 3, 3, true", "MULTIPLE, 3, 4, false", "MULTIPLE, , 9, true"
  })
  @DisplayName("採択の数は、採択の方式の数までとする")
  void keepsToTheAdoptionMode(AdoptionMode mode, Integer number, int adopted, boolean accepted) {
    var slot = slot(mode, number);

    if (accepted) {
      assertThat(awarded(slot, 10, adopted, CEILING).adopted()).isEqualTo(adopted);
    } else {
      assertThatThrownBy(() -> awarded(slot, 10, adopted, CEILING))
          .isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ADOPTION_NUMBER");
            assertThat(refusal.field()).contains("adopted");
          })
          .hasMessageContaining("%d件まで", number);
    }
  }

  @Test
  @DisplayName("一定数に満たない採択だけが、例外として数えられる")
  void tellsWhenAFixedNumberIsMissed() {
    assertThat(awarded(slot(AdoptionMode.FIXED, 2), 5, 1, CEILING).fallsShortOf(slot(AdoptionMode.FIXED, 2))).isTrue();
    assertThat(awarded(slot(AdoptionMode.FIXED, 2), 5, 2, CEILING).fallsShortOf(slot(AdoptionMode.FIXED, 2))).isFalse();
    assertThat(awarded(slot(AdoptionMode.LIMITED, 2), 5, 1, CEILING).fallsShortOf(slot(AdoptionMode.LIMITED, 2)))
        .isFalse();
  }

  @Test
  @DisplayName("採択の額は、0円より多く上限額までとする")
  void keepsToTheCeiling() {
    var slot = slot(AdoptionMode.LIMITED, 1);

    assertThat(awarded(slot, 1, 1, CEILING).amount()).isEqualTo(CEILING);
    assertThatThrownBy(() -> awarded(slot, 1, 1, CEILING.plus(new Yen(1))))
        .isInstanceOf(Refusal.InvalidInput.class).hasMessageContaining("上限額（80億円）");
    assertThatThrownBy(() -> awarded(slot, 1, 1, Yen.ZERO)).isInstanceOf(Refusal.InvalidInput.class);
    assertThatThrownBy(() -> awarded(slot, 1, 1, null)).hasMessageContaining("採択した額の合計");
  }

  @Test
  @DisplayName("採択は応募より多くならず、成立しない枠には採択も額もない")
  void keepsTheNumbersTogether() {
    var slot = slot(AdoptionMode.MULTIPLE, null);

    assertThatThrownBy(() -> awarded(slot, 2, 3, CEILING)).hasMessageContaining("応募の数（2件）まで");
    var none = SlotResult.of(slot, SlotOutcome.NONE, 2, 1, CEILING, "基準に満たない。");
    assertThat(none.adopted()).isZero();
    assertThat(none.amount()).isEqualTo(Yen.ZERO);
    assertThatThrownBy(() -> SlotResult.of(slot, SlotOutcome.NONE, 2, null, null, " "))
        .hasMessageContaining("「理由」を記入してください");
  }

  private static CallSlot slot(AdoptionMode mode, Integer number) {
    return new CallSlot(1, "枠", SlotKind.MAIN, CEILING, 60, mode, number);
  }

  private static SlotResult awarded(CallSlot slot, int applications, int adopted, Yen amount) {
    return SlotResult.of(slot, SlotOutcome.AWARDED, applications, adopted, amount, "審査の結果による。");
  }
}
