package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 契約前の確認の判定表")
class DueDiligenceTableTest {

  private static final List<String> FINDINGS = List.of("ok", "mitigate", "refuse");

  @Autowired
  private DecisionService decisions;

  @Test
  @DisplayName("27通りのすべてで、取消しの根拠、懸念、懸念なしの順に、ちょうど一つの行に当たる")
  void takesTheGravestFinding() {
    for (String integrity : FINDINGS) {
      for (String exportControl : FINDINGS) {
        for (String duplication : FINDINGS) {
          List<String> found = List.of(integrity, exportControl, duplication);
          String gravest = found.contains("refuse") ? "refuse" : found.contains("mitigate") ? "mitigate" : "ok";

          assertThat(decide(integrity, exportControl, duplication).<String>getSingleEntry()).as("%s", found)
              .isEqualTo(gravest);
        }
      }
    }
  }

  @Test
  @DisplayName("確認が欠けていれば、進めてよいとする行に当たらない")
  void doesNotGoOn_whereAFindingIsMissing() {
    assertThat(decide(null, "ok", "ok")).isEmpty();
    assertThat(decide("ok", null, "ok")).isEmpty();
    assertThat(decide("ok", "ok", null)).isEmpty();
  }

  private DmnDecisionTableResult decide(String integrity, String exportControl, String duplication) {
    Map<String, Object> found = new HashMap<>();
    found.put("integrity", integrity);
    found.put("exportControl", exportControl);
    found.put("duplication", duplication);
    return decisions.evaluateDecisionTableByKey("due-diligence", found);
  }
}
