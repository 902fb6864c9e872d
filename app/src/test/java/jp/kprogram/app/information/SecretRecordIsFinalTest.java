package jp.kprogram.app.information;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@EnabledIfSystemProperty(named = "kprogram.test.database", matches = "postgresql")
class SecretRecordIsFinalTest {

  @Autowired
  private JdbcClient database;

  @ParameterizedTest
  @ValueSource(strings = {"sealed_text", "secret_description", "secret_recipient", "secret_check", "secret_term",
      "secret_acknowledgement", "secret_access_end", "secret_return", "secret_return_check", "secret_access",
      "leak_step", "publication_response", "publication_outcome", "published_result"})
  @DisplayName("秘密情報の記録は、データベースに直接書いても変えられず、消せない")
  void refusesChange_whoeverWritesToTheDatabase(String table) {
    for (String statement : new String[] {"delete from " + table, "truncate table " + table + " cascade"}) {
      assertThatThrownBy(() -> database.sql(statement).update())
          .hasStackTraceContaining("belongs to the record of secrets and cannot be changed");
    }
  }
}
