package jp.kprogram.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs last (junit-platform.properties) and reads what all the others have left in the shared engine's history. */
@ProgrammeTest
@Order(Integer.MAX_VALUE)
@DisplayName("モデルの網羅")
class FlowNodeCoverageTest {

  private static final Logger LOG = LoggerFactory.getLogger(FlowNodeCoverageTest.class);

  @Autowired
  private FlowNodeCoverage coverage;

  @Test
  @DisplayName("どのプロセスのどの節も、少なくとも一つの試験が通る")
  void everyNodeIsPassedByATest() throws IOException {
    var all = coverage.all();

    LOG.info("flow nodes covered on {}:\n{}", TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
        all.stream().map(Object::toString).collect(Collectors.joining("\n")));
    assertThat(all).isNotEmpty().allSatisfy(process -> assertThat(process.missed()).as(process.process()).isEmpty());
  }
}
