package jp.kprogram.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every process model keeps the rules of {@link ModelRule}. */
@DisplayName("プロセスモデルの決まり")
class ModelRulesTest {

  @TestFactory
  @DisplayName("すべてのプロセスが決まりを守る")
  Stream<DynamicTest> processes_keepTheRules() {
    return RuleTests.of(".bpmn", Model::read, List.of(ModelRule.values()));
  }

  @Test
  @DisplayName("段階のフォルダに空のものはない")
  void stageFolders_holdAProcess() {
    assertThat(RuleTests.stageFolders()).isNotEmpty().allSatisfy(folder -> {
      try (var files = Files.list(folder)) {
        assertThat(files.map(Path::toString)).as("processes in " + folder).anyMatch(file -> file.endsWith(".bpmn"));
      }
    });
  }
}
