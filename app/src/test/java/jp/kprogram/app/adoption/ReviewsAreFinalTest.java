package jp.kprogram.app.adoption;

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
class ReviewsAreFinalTest {

  @Autowired
  private JdbcClient database;

  @ParameterizedTest
  @ValueSource(strings = {
      "update review_score set half_points = 10",
      "delete from review_score",
      "delete from interest",
      "update interest_withdrawn set reason = 'x'",
      "delete from interest_declaration",
      "update affiliation set institution = 'x'",
      "delete from conflict_of_interest",
      "update conflict_cleared set reason = 'x'",
      "truncate table review_waiver"})
  @DisplayName("利害関係、利益相反、提出した点数は、データベースに直接書いても変えられず、消せない")
  void refusesChange_whoeverWritesToTheDatabase(String statement) {
    assertThatThrownBy(() -> database.sql(statement).update())
        .hasStackTraceContaining("belongs to the record of a selection and cannot be changed");
  }
}
