package jp.kprogram.app.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("基金の台帳に同時に記帳するとき")
class LedgerConcurrencyTest {

  private static final String FUND = "mext-jst";
  private static final int WRITERS = 12;
  private static final Yen AMOUNT = Yen.ofMillions(1_000);

  /** Keys and concepts that no other test has. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private Funds funds;

  @Autowired
  private JdbcClient database;

  @BeforeEach
  void moneyForFour() {
    funds.appropriate(posting(null, "措置", Yen.ofMillions(4_000)), 2021);
  }

  @Test
  @DisplayName("未確保額を超える確保が同時に出されても、収まる分だけが通り、残りは不足額を示して断る")
  void reservesNoMoreThanThereIs_whenManyReserveAtOnce() throws Exception {
    FundPosition before = funds.position(FUND);
    // all but what four of them need is taken
    Yen rest = before.unreserved().minus(Yen.ofMillions(4_000));
    String holder = "CON-" + mark + "-rest";
    if (!rest.equals(Yen.ZERO)) {
      funds.reserve(posting(holder, "rest", rest));
    }

    var answers = atOnce(i -> funds.reserve(posting("CON-" + mark + "-" + i, "reserve-" + i, AMOUNT)));

    assertThat(answers).filteredOn("entered"::equals).hasSize(4);
    assertThat(answers).filteredOn("FUND_EXHAUSTED"::equals).hasSize(WRITERS - 4);
    assertThat(funds.position(FUND).unreserved()).isEqualTo(Yen.ZERO);
    assertThat(funds.position(FUND).reserved()).isEqualTo(before.appropriated());

    giveBack(holder, rest);
    IntStream.range(0, WRITERS).filter(i -> answers.get(i).equals("entered"))
        .forEach(i -> giveBack("CON-" + mark + "-" + i, AMOUNT));
  }

  @Test
  @DisplayName("同じ構想の契約・解除・流用が同時に出されても、確保額の範囲だけが通る")
  void usesAReserveOnce_whenManyWantIt() throws Exception {
    String concept = "CON-" + mark;
    funds.reserve(posting(concept, "reserve", Yen.ofMillions(4_000)));

    var answers = atOnce(i -> {
      Posting wanted = posting(concept, "want-" + i, AMOUNT);
      return switch (i % 3) {
        case 0 -> funds.commit(wanted);
        case 1 -> funds.release(wanted);
        default -> funds.transfer(wanted, concept + "-other");
      };
    });

    assertThat(answers).filteredOn("entered"::equals).hasSize(4);
    assertThat(answers).filteredOn("RESERVE_EXCEEDED"::equals).hasSize(WRITERS - 4);
    assertThat(funds.position(FUND, concept).uncommitted()).isEqualTo(Yen.ZERO);

    Yen committed = funds.position(FUND, concept).committed();
    if (!committed.equals(Yen.ZERO)) {
      funds.decommit(posting(concept, "decommit", committed));
    }
    giveBack(concept, funds.position(FUND, concept).reserved());
    giveBack(concept + "-other", funds.position(FUND, concept + "-other").reserved());
  }

  @Test
  @DisplayName("同じ記帳が同時に繰り返されても、台帳には一度だけ載る")
  void entersOnce_whenTheSamePostingIsRepeatedAtOnce() throws Exception {
    String concept = "CON-" + mark;

    var answers = atOnce(i -> funds.reserve(posting(concept, "once", AMOUNT)));

    assertThat(answers).containsOnly("entered");
    assertThat(funds.position(FUND, concept).reserved()).isEqualTo(AMOUNT);
    assertThat(database.sql("select count(*) from fund_entry where entry_key = :key")
        .param("key", mark + "once").query(Long.class).single()).isEqualTo(1);

    giveBack(concept, AMOUNT);
  }

  private void giveBack(String concept, Yen amount) {
    if (!amount.equals(Yen.ZERO)) {
      funds.release(posting(concept, "release-" + concept, amount));
    }
  }

  private Posting posting(String concept, String key, Yen amount) {
    return new Posting(FUND, concept, amount, "TST-" + mark, mark + key, "試験");
  }

  private interface Entering {
    Object by(int writer);
  }

  /** Answers of all writers: entered, or the code of the refusal. */
  private static List<String> atOnce(Entering entering) throws Exception {
    var start = new CyclicBarrier(WRITERS);
    var pool = Executors.newFixedThreadPool(WRITERS);
    try {
      var works = IntStream.range(0, WRITERS)
          .mapToObj(i -> pool.submit((Callable<String>) () -> {
            start.await();
            try {
              entering.by(i);
              return "entered";
            } catch (Refusal refusal) {
              return refusal.code();
            }
          }))
          .toList();
      var answers = new ArrayList<String>();
      for (var work : works) {
        answers.add(work.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
