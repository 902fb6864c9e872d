package jp.kprogram.app.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table publication-check: each row. */
@ProgrammeTest
@DisplayName("09 公表の前に照らすか")
class PublicationCheckTest {

  @Autowired
  private DecisionService decisions;

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "0, none, free", "0, done, free", "0, open, compare", "1, none, compare", "3, open, compare", "2, done, compare",
  })
  @DisplayName("秘密情報も海外の相手もなければ、だれにも尋ねない")
  void asksWhereThereIsSomethingToLookAt(int secrets, String partner, String check) {
    Map<String, Object> asked = Map.of("secretsToCompare", secrets, "partnerState", partner);

    var found = decisions.evaluateDecisionTableByKey("publication-check", asked).getSingleResult();

    assertThat(found.<String>getSingleEntry()).isEqualTo(check);
  }
}
