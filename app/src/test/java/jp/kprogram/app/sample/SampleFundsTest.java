package jp.kprogram.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.People;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProgrammeTest
@DisplayName("試行用の基金")
class SampleFundsTest {

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private People people;

  @Autowired
  private Funds funds;

  @Autowired
  private FundStatements statements;

  @Autowired
  private TransactionTemplate transaction;

  @Test
  @DisplayName("実際の予算措置5,000億円が、二人の手を経て年度別に載り、令和3年度には※の注、令和4年度には内訳が仮定である旨が付く")
  void loadsTheRealAppropriations() throws IOException {
    var sample = new SampleProgramme(
        new SampleDesk(engine, people), null, funds, null, engine.getHistoryService(), transaction, null, null);
    List<Map<String, Object>> appropriations = SampleDesk.rows("appropriations");

    transaction.executeWithoutResult(status -> {
      // the other tests go without this money
      status.setRollbackOnly();
      Yen before = funds.position("mext-jst").appropriated().plus(funds.position("meti-nedo").appropriated());

      appropriations.forEach(sample::appropriate);

      assertThat(funds.position("mext-jst").appropriated().plus(funds.position("meti-nedo").appropriated()))
          .isEqualTo(before.plus(Yen.ofMillions(500_000)));
      for (String fund : List.of("mext-jst", "meti-nedo")) {
        List<FundEntry> entries = statements.appropriations(fund);
        FundEntry first = last(entries, 2021);
        FundEntry second = last(entries, 2022);
        assertThat(List.of(first.amount(), second.amount())).containsOnly(Yen.ofMillions(125_000));
        assertThat(first.reason()).contains("令和3年度補正予算", "※関係府省要求額の合計").doesNotContain("仮定");
        assertThat(second.reason()).contains("令和4年度補正予算", "【仮定】", "内訳");
        assertThat(people.groupsOf(first.enteredBy())).containsExactly(funds.get(fund).ministry());
      }
    });
  }

  private static FundEntry last(List<FundEntry> entries, int year) {
    return entries.stream().filter(entry -> entry.fiscalYear() == year).reduce((one, other) -> other).orElseThrow();
  }
}
