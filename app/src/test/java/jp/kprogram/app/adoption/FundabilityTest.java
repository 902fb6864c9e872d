package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 決定表「採択できるか」")
class FundabilityTest {

  @Autowired
  private ProcessEngine engine;

  /** Every combination, with what it is to come to. */
  static Stream<Arguments> combinations() {
    return Stream.of("fund", "below").flatMap(total -> Stream.of("met", "below").flatMap(
        criteria -> Stream.of("met", "below").flatMap(security -> Stream.of("held", "waived", "missing").map(
            interview -> Arguments.of(
                total, criteria, security, interview, expected(total, criteria, security, interview))))));
  }

  @ParameterizedTest(name = "合計点 {0}、観点 {1}、安全管理 {2}、面接 {3} → {4}")
  @MethodSource("combinations")
  @DisplayName("どの組合せにも、行が一つだけ当てはまる")
  void judgesEveryCombination(String total, String criteria, String security, String interview, String expected) {
    assertThat(judged(total, criteria, security, interview)).containsExactly(expected);
  }

  @Test
  @DisplayName("知らない値には、どの行も当てはまらない")
  void judgesNothing_whenAValueIsUnknown() {
    assertThat(judged("unknown", "met", "met", "held")).isEmpty();
    assertThat(judged("fund", "met", "met", null)).isEmpty();
  }

  private static String expected(String total, String criteria, String security, String interview) {
    if (interview.equals("missing")) {
      return "incomplete";
    }
    if (total.equals("below")) {
      return "not-fundable";
    }
    if (security.equals("below")) {
      return "after-fix";
    }
    return criteria.equals("below") ? "conditional" : "fundable";
  }

  private List<Object> judged(String total, String criteria, String security, String interview) {
    var values = new HashMap<String, Object>(
        Map.of("totalLevel", total, "criteriaLevel", criteria, "securityLevel", security));
    values.put("interviewState", interview);
    return engine.getDecisionService().evaluateDecisionTableByKey("fundability", values)
        .collectEntries("fundability");
  }
}
