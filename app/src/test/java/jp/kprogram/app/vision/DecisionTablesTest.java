package jp.kprogram.app.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Refusal;
import jp.kprogram.vision.TechnologyField;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("01 判定表")
class DecisionTablesTest {

  private static final Map<String, Object> ALL_MET = Map.of(
      "superiority", "met",
      "marketShortfall", "met",
      "multiUse", "met",
      "existingProgramme", "none",
      "strategyConsistency", "consistent");

  @Autowired
  private DecisionService decisions;

  @ParameterizedTest(name = "見通し{0}年・期間{1}年 → {2}")
  @CsvSource({
    "10, 5, inside", "7, 3, inside", "15, 7, inside",
    "10, 2, outside", "10, 8, outside",
    "6, 5, outside", "16, 5, outside",
    "6, 2, outside", "16, 8, outside", "6, 8, outside", "16, 2, outside"
  })
  @DisplayName("期間の目安：どの行も、境目も")
  void judgesTimeframe(int horizon, int span, String expected) {
    var result = decide("proposal-timeframe", Map.of("horizonYears", horizon, "spanYears", span));

    assertThat(result.<String>getSingleEntry()).isEqualTo(expected);
  }

  @Test
  @DisplayName("期間の目安：様式に書けるどの年数にも、ちょうど一つの行が当たる")
  void judgesEveryTimeframe_thatTheFormTakes() {
    for (int horizon = 1; horizon <= 50; horizon++) {
      for (int span = 1; span <= 20; span++) {
        assertThat(decide("proposal-timeframe", Map.of("horizonYears", horizon, "spanYears", span)))
            .as("%d, %d", horizon, span).hasSize(1);
      }
    }
  }

  @ParameterizedTest(name = "{0} = {1} → 人が決める")
  @CsvSource({
    "superiority, not-met", "marketShortfall, not-met", "multiUse, not-met", "existingProgramme, overlaps",
    "strategyConsistency, inconsistent"
  })
  @DisplayName("審査：満たさない項目が一つでもあれば人が決め、自動では退けない")
  void leavesTheDecisionToAPerson(String criterion, String result) {
    var screening = new HashMap<>(ALL_MET);
    screening.put(criterion, result);

    assertThat(decide("proposal-screening", screening).<String>getSingleEntry()).isEqualTo("decide");
  }

  @Test
  @DisplayName("審査：32通りのうち、すべて満たす1通りだけが候補に加わる")
  void listsOnlyWhatMeetsAll() {
    int listed = 0;
    for (int bits = 0; bits < 32; bits++) {
      var result = decide("proposal-screening", Map.of(
          "superiority", (bits & 1) == 0 ? "met" : "not-met",
          "marketShortfall", (bits & 2) == 0 ? "met" : "not-met",
          "multiUse", (bits & 4) == 0 ? "met" : "not-met",
          "existingProgramme", (bits & 8) == 0 ? "none" : "overlaps",
          "strategyConsistency", (bits & 16) == 0 ? "consistent" : "inconsistent"));

      assertThat(result).as("case %d", bits).hasSize(1);
      listed += "list".equals(result.getSingleEntry()) ? 1 : 0;
    }
    assertThat(listed).isOne();
  }

  @ParameterizedTest(name = "科学者{0}人・出席{1}%・定足数{2}% → {3}")
  @CsvSource({
    "1, 50, 50, valid", "4, 100, 50, valid", "1, 100, 100, valid",
    "1, 49, 50, no-quorum", "3, 99, 100, no-quorum", "1, 0, 1, no-quorum",
    "0, 100, 50, no-scientist", "0, 0, 50, no-scientist"
  })
  @DisplayName("会議の成立：どの行も、境目も")
  void judgesSession(int scientists, int percent, int quorum, String expected) {
    var result = decide("program-council-session", Map.of(
        "scientistsPresent", scientists, "presentPercent", percent, "quorumPercent", quorum));

    assertThat(result.<String>getSingleEntry()).isEqualTo(expected);
  }

  @Test
  @DisplayName("入力が欠けたときと、表にない値のときは、どの行にも当たらない")
  void matchesNothing_withoutInput() {
    for (String criterion : List.copyOf(ALL_MET.keySet())) {
      var missing = new HashMap<>(ALL_MET);
      missing.put(criterion, null);
      assertThat(decide("proposal-screening", missing)).as("without %s", criterion).isEmpty();
      missing.put(criterion, "unknown");
      assertThat(decide("proposal-screening", missing)).as("strange %s", criterion).isEmpty();
    }
    var timeframe = new HashMap<String, Object>(Map.of("horizonYears", 10));
    timeframe.put("spanYears", null);
    assertThat(decide("proposal-timeframe", timeframe)).isEmpty();
    var session = new HashMap<String, Object>(Map.of("presentPercent", 100, "quorumPercent", 50));
    session.put("scientistsPresent", null);
    assertThat(decide("program-council-session", session)).isEmpty();
    assertThat(decide("program-council-session", Map.of(
        "scientistsPresent", 3, "presentPercent", 100, "quorumPercent", 0))).isEmpty();
  }

  @Test
  @DisplayName("技術領域の符号は20領域とその他で、知らない符号は断る")
  void knowsTheTwentyFields() {
    assertThat(TechnologyField.values()).hasSize(21);
    assertThatThrownBy(() -> Coded.of(TechnologyField.class, "magic", "technologyField", "技術領域"))
        .isInstanceOf(Refusal.InvalidInput.class)
        .hasMessageContaining("技術領域");
  }

  private DmnDecisionTableResult decide(String table, Map<String, Object> inputs) {
    return decisions.evaluateDecisionTableByKey(table, inputs);
  }
}
