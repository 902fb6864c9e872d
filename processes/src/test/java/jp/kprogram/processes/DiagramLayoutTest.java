package jp.kprogram.processes;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Every process model is drawn by the rules of {@link DiagramRule}. */
@DisplayName("図の読みやすさ")
class DiagramLayoutTest {

  @TestFactory
  @DisplayName("すべての図が決まりを守る")
  Stream<DynamicTest> diagrams_keepTheRules() {
    return RuleTests.of(".bpmn", Model::read, List.of(DiagramRule.values()));
  }

  @Test
  @DisplayName("左へ戻る矢印を数える")
  void loopsBack_areCounted(TestReporter reporter) {
    RuleTests.filesEndingWith(".bpmn").stream().map(Model::read).filter(model -> DiagramRule.loopsBack(model) > 0)
        .forEach(model -> reporter.publishEntry("loops back in " + model.name(), "" + DiagramRule.loopsBack(model)));
  }
}
