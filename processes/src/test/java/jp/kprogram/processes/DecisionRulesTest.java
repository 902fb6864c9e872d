package jp.kprogram.processes;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every decision table keeps the rules of {@link DecisionRule}. */
@DisplayName("判断表の決まり")
class DecisionRulesTest {

  @TestFactory
  @DisplayName("すべての判断表が決まりを守る")
  Stream<DynamicTest> decisions_keepTheRules() {
    return RuleTests.of(".dmn", Table::read, List.of(DecisionRule.values()));
  }
}
