package jp.kprogram.app.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("05 公募の日程の判定表")
class CallScheduleTest {

  private static final List<String> INPUTS =
      List.of("windowDays", "preannouncementDays", "questionGapDays", "scheduleReasoned");

  @Autowired
  private DecisionService decisions;

  @ParameterizedTest(name = "公募{0}日・予告{1}日・質問{2}日前・理由{3} → {4}")
  @CsvSource({
    "45, 30, 7, missing, standard", "30, 30, 7, missing, standard", "30, 30, 7, given, standard",
    "29, 30, 7, missing, unreasoned", "29, 30, 7, given, exception", "14, 0, 0, given, exception",
    "14, 30, 7, missing, unreasoned",
    "13, 30, 7, given, impossible", "13, 30, 7, missing, impossible", "0, 0, 0, given, impossible",
    "30, 29, 7, missing, unreasoned", "30, 29, 7, given, exception", "45, 0, 0, given, exception",
    "30, 30, 6, missing, unreasoned", "30, 30, 6, given, exception", "45, 30, 0, missing, unreasoned"
  })
  @DisplayName("どの行も、境目も")
  void judgesSchedule(int window, int preannouncement, int gap, String reasoned, String expected) {
    assertThat(judge(given(window, preannouncement, gap, reasoned)).<String>getSingleEntry()).isEqualTo(expected);
  }

  @Test
  @DisplayName("どの境目の組合せにも、ちょうど一つの行が当たる")
  void judgesEverySchedule() {
    for (int window : new int[] {0, 13, 14, 29, 30, 365}) {
      for (int preannouncement : new int[] {0, 29, 30, 365}) {
        for (int gap : new int[] {0, 6, 7, 365}) {
          for (String reasoned : List.of("given", "missing")) {
            assertThat(judge(given(window, preannouncement, gap, reasoned)))
                .as("%d, %d, %d, %s", window, preannouncement, gap, reasoned).hasSize(1);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("値が欠けていれば、短すぎる公募のほかはどの行にも当たらず、案は差し戻される")
  void matchesNoRow_whenAnInputIsMissing() {
    for (int window : new int[] {20, 45}) {
      for (int bits = 1; bits < 16; bits++) {
        var missing = new ArrayList<String>();
        for (int input = 0; input < INPUTS.size(); input++) {
          if ((bits & 1 << input) != 0) {
            missing.add(INPUTS.get(input));
          }
        }
        var known = given(window, 30, 7, "given");
        missing.forEach(input -> known.put(input, null));

        assertThat(judge(known)).as("%d days without %s", window, missing).isEmpty();
      }
    }
  }

  private static Map<String, Object> given(int window, int preannouncement, int gap, String reasoned) {
    var values = new HashMap<String, Object>();
    values.put("windowDays", window);
    values.put("preannouncementDays", preannouncement);
    values.put("questionGapDays", gap);
    values.put("scheduleReasoned", reasoned);
    return values;
  }

  private DmnDecisionTableResult judge(Map<String, Object> values) {
    return decisions.evaluateDecisionTableByKey("call-schedule", values);
  }
}
