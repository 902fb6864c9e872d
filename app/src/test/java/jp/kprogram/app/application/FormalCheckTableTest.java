package jp.kprogram.app.application;

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
@DisplayName("06 形式審査の判定表")
class FormalCheckTableTest {

  private static final List<String> VIEWPOINTS = List.of("eligibility", "amount", "documents", "institutionApproval",
      "restrictions", "duplicate", "concentration", "correction");

  @Autowired
  private DecisionService decisions;

  @Test
  @DisplayName("すべて適合のときだけ人手によらず受理し、一つでも要確認・不適合なら、ちょうど一つの行により人に渡す")
  void passes_onlyWhereAllIsMet() {
    assertThat(decide(allMet()).<String>getSingleEntry()).isEqualTo("pass");
    for (String viewpoint : VIEWPOINTS) {
      for (String result : List.of("doubt", "fail")) {
        var findings = allMet();
        findings.put(viewpoint, result);
        assertThat(decide(findings).<String>getSingleEntry()).as(viewpoint).isEqualTo("person");
      }
    }
    var nothingMet = allMet();
    nothingMet.replaceAll((viewpoint, result) -> "fail");
    assertThat(decide(nothingMet).<String>getSingleEntry()).isEqualTo("person");
  }

  @Test
  @DisplayName("調べた結果が欠けていれば、どの行にも当たらず人に渡す")
  void matchesNothing_whereAFindingIsMissing() {
    for (String viewpoint : VIEWPOINTS) {
      var findings = allMet();
      findings.put(viewpoint, null);
      assertThat(decide(findings)).as(viewpoint).isEmpty();
    }
  }

  private DmnDecisionTableResult decide(Map<String, Object> findings) {
    return decisions.evaluateDecisionTableByKey("formal-check", findings);
  }

  private static Map<String, Object> allMet() {
    var findings = new HashMap<String, Object>();
    VIEWPOINTS.forEach(viewpoint -> findings.put(viewpoint, "ok"));
    return findings;
  }
}
