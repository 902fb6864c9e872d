package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kprogram.adoption.AdoptionCut.Decided;
import jp.kprogram.adoption.AdoptionCut.Proposal;
import jp.kprogram.call.CallSlot;
import jp.kprogram.concept.AdoptionMode;
import jp.kprogram.concept.SlotKind;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("07 採択の件数と上限額（R59）")
class AdoptionCutTest {

  @Test
  @DisplayName("限定数採択では、上から数だけ採り、次に採れるものを補欠とする")
  void takesTheNumber_fromTheTop() {
    var suggested = cut(AdoptionMode.LIMITED, 2, 100).suggest(List.of(
        proposal("A", 1, 30), proposal("B", 2, 30), proposal("C", 3, 30), notFundable("D", 4)));

    assertThat(suggested).containsEntry("A", PanelOutcome.ADOPTED).containsEntry("B", PanelOutcome.ADOPTED)
        .containsEntry("C", PanelOutcome.RESERVE).containsEntry("D", PanelOutcome.REJECTED);
  }

  @Test
  @DisplayName("上限額に収まらない提案で止まり、その下を飛び越して採らない")
  void stops_whereTheCeilingEnds() {
    var suggested = cut(AdoptionMode.MULTIPLE, null, 50).suggest(List.of(
        proposal("A", 1, 30), proposal("B", 2, 30), proposal("C", 3, 10)));

    assertThat(suggested.values()).containsExactly(PanelOutcome.ADOPTED, PanelOutcome.RESERVE, PanelOutcome.RESERVE);
  }

  @Test
  @DisplayName("件数と上限額を超える決定は、数字を示して断る")
  void refusesMore_withFigures() {
    var cut = cut(AdoptionMode.LIMITED, 1, 50);

    assertThatThrownBy(() -> cut.check(List.of(adopted("A", 1, 10), adopted("B", 2, 10))))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("限定数採択（1件）").hasMessageContaining("2件");
    assertThatThrownBy(() -> cut.check(List.of(adopted("A", 1, 60))))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("6,000万円").hasMessageContaining("1,000万円超え");
    assertThatCode(() -> cut.check(List.of(adopted("A", 1, 50)))).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("一定数に満たない採択と、順位によらない採択は、例外として残す")
  void namesWhatIsSetAside() {
    var cut = cut(AdoptionMode.FIXED, 2, 100);

    assertThat(cut.override(List.of(adopted("A", 1, 10)))).hasValueSatisfying(
        note -> assertThat(note).contains("一定数採択（2件）に対し採択1件"));
    assertThat(cut.override(List.of(reserve("A", 1), adopted("B", 2, 10), adopted("C", 3, 10))))
        .hasValueSatisfying(note -> assertThat(note).contains("順位が上の提案（A）"));
    assertThat(cut.override(List.of(adopted("A", 1, 10), adopted("B", 2, 10), reserve("C", 3)))).isEmpty();
    assertThat(cut.override(List.of(reserve("A", 1)))).isEmpty();
  }

  @RepeatedTest(200)
  @DisplayName("案は、件数・上限額・順位・採択の可否をいつも守り、それ以上は採れない")
  void keepsEveryRule(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var mode = AdoptionMode.values()[random.nextInt(3)];
    Integer number = mode == AdoptionMode.MULTIPLE && random.nextBoolean() ? null : random.nextInt(1, 6);
    var slot = slot(mode, number, random.nextInt(1, 200));
    var proposals = IntStream.rangeClosed(1, random.nextInt(1, 20))
        .mapToObj(rank -> new Proposal(
            "APP-%02d".formatted(rank), rank, random.nextInt(4) > 0, Yen.ofMillions(random.nextInt(1, 80))))
        .toList();

    var suggested = new AdoptionCut(slot).suggest(proposals);

    var decided = proposals.stream()
        .map(one -> new Decided(one.application(), one.rank(), suggested.get(one.application()), one.requested()))
        .toList();
    assertThatCode(() -> new AdoptionCut(slot).check(decided)).doesNotThrowAnyException();
    assertThat(proposals).allSatisfy(one -> assertThat(suggested.get(one.application()) == PanelOutcome.REJECTED)
        .isEqualTo(!one.fundable()));
    assertThat(new AdoptionCut(slot).override(decided).orElse("")).doesNotContain("順位");
    var next = proposals.stream().filter(one -> suggested.get(one.application()) == PanelOutcome.RESERVE).findFirst();
    next.ifPresent(one -> {
      var more = decided.stream()
          .map(each -> each.application().equals(one.application())
              ? new Decided(each.application(), each.rank(), PanelOutcome.ADOPTED, each.amount())
              : each)
          .toList();
      assertThatThrownBy(() -> new AdoptionCut(slot).check(more)).isInstanceOf(Refusal.Conflict.class);
    });
  }

  private static AdoptionCut cut(AdoptionMode mode, Integer number, int millions) {
    return new AdoptionCut(slot(mode, number, millions));
  }

  private static CallSlot slot(AdoptionMode mode, Integer number, int millions) {
    return new CallSlot(1, "公募枠①", SlotKind.MAIN, Yen.ofMillions(millions), 60, mode, number);
  }

  private static Proposal proposal(String application, int rank, int millions) {
    return new Proposal(application, rank, true, Yen.ofMillions(millions));
  }

  private static Proposal notFundable(String application, int rank) {
    return new Proposal(application, rank, false, Yen.ofMillions(1));
  }

  private static Decided adopted(String application, int rank, int millions) {
    return new Decided(application, rank, PanelOutcome.ADOPTED, Yen.ofMillions(millions));
  }

  private static Decided reserve(String application, int rank) {
    return new Decided(application, rank, PanelOutcome.RESERVE, Yen.ofMillions(10));
  }
}
