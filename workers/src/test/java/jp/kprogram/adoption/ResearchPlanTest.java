package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("07 研究計画と契約の額")
class ResearchPlanTest {

  private static final LocalDate STARTS = LocalDate.of(2027, 4, 1);
  private static final LocalDate ENDS = LocalDate.of(2030, 3, 31);

  @Test
  @DisplayName("年度と百万円を1行ずつ読み、全角と桁区切りも読み取る")
  void readsAYearALine() {
    YearAmounts read = YearAmounts.read("2027 250\n２０２８年度　１，０００百万円\n\n 2029: 3 ");

    assertThat(read.byYear()).containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
        2027, Yen.ofMillions(250), 2028, Yen.ofMillions(1000), 2029, Yen.ofMillions(3)));
    assertThat(read.total()).isEqualTo(Yen.ofMillions(1253));
  }

  @ParameterizedTest
  @CsvSource({
    "2027, BAD_YEAR_LINE", "2027 -1, BAD_YEAR_LINE", "2027 1.5, BAD_YEAR_LINE", "27 250, BAD_YEAR_LINE",
    "2027 0, NO_AMOUNT", "'2027 1\n2027 2', TWICE", "' ', REQUIRED", "2027 9999999999999999999, BAD_YEAR_LINE"
  })
  @DisplayName("読み取れない行は、欄と直し方を示して断る")
  void refusesALine(String text, String code) {
    assertThatThrownBy(() -> YearAmounts.read(text)).isInstanceOfSatisfying(Refusal.InvalidInput.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.field()).contains("yearlyAmounts");
    });
  }

  @ParameterizedTest
  @CsvSource({"250, true", "249, true", "251, false"})
  @DisplayName("年度ごとの額の合計は、採択の上限額と同じまで認める")
  void keepsToTheAward(long millions, boolean accepted) {
    String amounts = "2027 %d\n2028 100\n2029 50".formatted(millions);

    if (accepted) {
      assertThat(plan(amounts).amounts().total()).isLessThanOrEqualTo(Yen.ofMillions(400));
    } else {
      assertRefused(() -> plan(amounts), "AMOUNT_EXCEEDED");
    }
  }

  @Test
  @DisplayName("研究期間の年度（4月から3月）の外の額は断る")
  void refusesAYearOutside() {
    assertThat(plan("2029 1").amounts().byYear()).containsOnlyKeys(2029);
    assertRefused(() -> plan("2026 1"), "YEAR_OUTSIDE");
    assertRefused(() -> plan("2030 1"), "YEAR_OUTSIDE");
  }

  @Test
  @DisplayName("終わりが始まりより前の期間は断り、同じ日は認める")
  void refusesAnEndBeforeTheStart() {
    assertRefused(() -> ResearchPlan.of("計画", STARTS, STARTS.minusDays(1), "2027 1", Yen.ofMillions(9)),
        "ENDS_BEFORE_START");
    assertThat(ResearchPlan.of("計画", STARTS, STARTS, "2027 1", Yen.ofMillions(9)).endsOn()).isEqualTo(STARTS);
  }

  @ParameterizedTest
  @CsvSource({"400, 0, ''", "1, 0, ''", "401, 0, AMOUNT_EXCEEDED", "0, 0, OUT_OF_RANGE", "400, 1, SIGNED_LATER"})
  @DisplayName("契約額は認めた計画の額まで、締結日は今日までとする")
  void keepsToThePlan(int millions, int daysAhead, String code) {
    LocalDate today = LocalDate.of(2027, 3, 10);

    if (code.isEmpty()) {
      assertThat(contract(millions, today, today.plusDays(daysAhead)).amount()).isEqualTo(Yen.ofMillions(millions));
    } else {
      assertRefused(() -> contract(millions, today, today.plusDays(daysAhead)), code);
    }
  }

  private static Contract contract(int millions, LocalDate today, LocalDate signedOn) {
    return Contract.of("JST-27-001", signedOn, STARTS, ENDS, millions, today, Yen.ofMillions(400));
  }

  private static ResearchPlan plan(String amounts) {
    return ResearchPlan.of("計画", STARTS, ENDS, amounts, Yen.ofMillions(400));
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.InvalidInput.class,
        refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
