package jp.kprogram.app.council;

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
@DisplayName("08 合意の判定表")
class ConsensusTableTest {

  private static final List<String> INPUTS =
      List.of("agreements", "objections", "absences", "timeLeft", "mediated", "roundsLeft");

  @Autowired
  private DecisionService decisions;

  @Test
  @DisplayName("すべての組合せで、全員の同意だけが合意となり、不表明は同意とならない")
  void takesOnlyTheConsentOfAll() {
    for (int agreements : List.of(0, 1, 6)) {
      for (int objections : List.of(0, 1, 6)) {
        for (int absences : List.of(0, 1, 6)) {
          for (boolean timeLeft : List.of(true, false)) {
            for (boolean mediated : List.of(true, false)) {
              for (int roundsLeft : List.of(0, 1, 2)) {
                Object[] values = {agreements, objections, absences, timeLeft, mediated, roundsLeft};

                assertThat(decide(values).<String>getSingleEntry()).as("%s", List.of(values))
                    .isEqualTo(expected(agreements, objections + absences, timeLeft, mediated, roundsLeft));
              }
            }
          }
        }
      }
    }
  }

  @Test
  @DisplayName("数が欠けていれば、合意とする行にも次に進む行にも当たらない")
  void agreesOnNothing_whereANumberIsMissing() {
    Object[] agreed = {6, 0, 0, true, false, 2};
    for (int missing = 0; missing < 3; missing++) {
      Object[] values = agreed.clone();
      values[missing] = null;

      assertThat(decide(values).collectEntries("consensusStep")).as(INPUTS.get(missing)).doesNotContain("agreed");
    }
    assertThat(decide(new Object[] {5, 1, 0, null, null, null})).isEmpty();
  }

  private static String expected(int agreements, int others, boolean timeLeft, boolean mediated, int roundsLeft) {
    if (others == 0) {
      return agreements > 0 ? "agreed" : "no-consensus";
    }
    if (!timeLeft || mediated) {
      return "no-consensus";
    }
    return roundsLeft > 0 ? "next-round" : "mediation";
  }

  private DmnDecisionTableResult decide(Object[] values) {
    Map<String, Object> given = new HashMap<>();
    for (int index = 0; index < values.length; index++) {
      given.put(INPUTS.get(index), values[index]);
    }
    return decisions.evaluateDecisionTableByKey("consensus-result", given);
  }
}
