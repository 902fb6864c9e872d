package jp.kprogram.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs after the stories, so that it sees every kind of decision that they made. */
@ProgrammeTest
@Order(Integer.MAX_VALUE - 1)
class DecisionWordsTest {

  /** Numbers of cases begin with these and a year. */
  private static final List<String> CASES = List.of(
      "PRP", "VIS", "GDL", "THM", "SRV", "CON", "CALL", "INC", "APP", "SEL", "REV", "AWD", "RDR", "FND", "TRF", "CNC",
      "CNS", "MTG", "ACT", "IRQ", "SUP", "SEC", "LKI", "PUB");

  @Autowired
  private JdbcClient database;

  @Autowired
  private DecisionWords words;

  @Test
  @DisplayName("記録される決定とその結果は、すべて日本語で読める")
  void hasJapaneseForEveryDecision() {
    var codes = database
        .sql("select distinct kind, outcome from decision where " + CASES.stream()
            .map("case_number like '%s-2%%'"::formatted).collect(Collectors.joining(" or ")))
        .query((row, number) -> new String[] {row.getString("kind"), row.getString("outcome")})
        .list();

    var unspoken = codes.stream()
        .filter(code -> words.kind(code[0]).equals(code[0]) || words.outcome(code[1]).equals(code[1]))
        .map(code -> code[0] + " " + code[1])
        .toList();

    assertThat(unspoken).isEmpty();
  }
}
