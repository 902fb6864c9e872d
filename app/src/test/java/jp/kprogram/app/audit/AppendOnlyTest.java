package jp.kprogram.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.audit.Decisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@EnabledIfSystemProperty(named = "kprogram.test.database", matches = "postgresql")
class AppendOnlyTest {

  private final String caseNumber = "TST-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private Decisions decisions;

  @Autowired
  private JdbcClient database;

  @ParameterizedTest
  @ValueSource(strings = {"update decision set reason = 'x'", "delete from decision", "truncate table decision"})
  @DisplayName("決定の記録は、データベースに直接書いても変えられず、消せない")
  void refusesChange_whoeverWritesToTheDatabase(String statement) {
    decisions.on(caseNumber, "test", "kept").because("元の理由").record();

    assertThatThrownBy(() -> database.sql(statement).update())
        .hasStackTraceContaining("the record of decisions cannot be changed");

    assertThat(decisions.of(caseNumber)).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("元の理由"));
  }
}
