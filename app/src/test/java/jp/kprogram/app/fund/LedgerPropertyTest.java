package jp.kprogram.app.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.fund.EntryKind;
import jp.kprogram.fund.FundHolds;
import jp.kprogram.fund.FundLine;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random postings, the same in every run: the ledger takes what a plain model of the rules takes, refuses what it
 * refuses, and its sums are the model's after each.
 */
@ProgrammeTest
@DisplayName("基金の台帳の計算")
class LedgerPropertyTest {

  private static final String FUND = "test-property";
  private static final List<String> CONCEPTS = List.of("CON-1900-001", "CON-1900-002", "CON-1900-003");
  private static final int STEPS = 120;

  @Autowired
  private Funds funds;

  @Autowired
  private FundHolds holds;

  @Autowired
  private FundStatements statements;

  @Autowired
  private JdbcClient database;

  @Autowired
  private PlatformTransactionManager transactions;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  @DisplayName("どの順に記帳し、取り置いても、どの額も負にならず、確保は措置を、契約と取置きは確保を、支払は契約を超えず、合計は記帳の和に等しい")
  void neverTurnsNegative_whateverIsPosted(long seed) {
    var random = new Random(seed);
    var model = new Model();

    new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
      // nothing of this stays: the ledger has no way to delete
      transaction.setRollbackOnly();
      database.sql("insert into fund (code, name, ministry, agency) values (:code, '試験', 'mext', 'jst')")
          .param("code", FUND)
          .update();
      for (int step = 0; step < STEPS; step++) {
        post(random, step, model);
        hold(random, step, model);
        compare(model);
      }
    });

    assertThat(model.taken).isGreaterThan(STEPS / 8);
    assertThat(model.refused).isGreaterThan(STEPS / 10);
  }

  private void post(Random random, int step, Model model) {
    var kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
    var concept = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
    var other = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
    var amount = new Yen(1 + random.nextInt(kind == EntryKind.APPROPRIATE ? 1000 : 300));
    var posting = new Posting(FUND, kind == EntryKind.APPROPRIATE ? null : concept, amount, "TST-1", "p" + step, "試験");
    boolean expected = model.takes(kind, concept, other, amount.amount());

    boolean taken = enter(kind, posting, other);
    boolean again = enter(kind, posting, other);

    assertThat(taken).as("step %d: %s of %s %s", step, kind, amount, model).isEqualTo(expected);
    assertThat(again).as("the same posting again").isEqualTo(expected);
    if (taken) {
      model.enter(kind, concept, other, amount.amount());
      var contradicting = new Posting(FUND, posting.concept(), amount.plus(new Yen(1)), "TST-1", "p" + step, "試験");
      assertThat(enter(kind, contradicting, other)).as("the same key for another amount").isFalse();
    }
  }

  /** Holds something for a new case, or ends what an earlier case holds: by a contract, or free again. */
  private void hold(Random random, int step, Model model) {
    String concept = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
    String holder = "H" + step;
    String ending = "H" + random.nextInt(STEPS);
    long amount = 1 + random.nextInt(100);
    long contract = 1 + random.nextInt(100);
    var held = model.held.remove(ending);
    if (held != null && random.nextBoolean()) {
      boolean bears = contract <= model.free(held.concept()) + held.amount();
      var posting = new Posting(FUND, held.concept(), new Yen(contract), "TST-1", "h" + step, "試験");
      assertThat(taken(() -> holds.commit(posting, ending))).as("contract of %d %s", contract, model).isEqualTo(bears);
      model.of(held.concept())[1] += bears ? contract : 0;
      model.of(held.concept())[3] -= bears ? held.amount() : 0;
      if (!bears) {
        model.held.put(ending, held);
      }
    } else if (held != null) {
      holds.release(ending);
      model.of(held.concept())[3] -= held.amount();
    }
    boolean fits = amount <= model.free(concept);
    assertThat(taken(() -> holds.hold(FUND, concept, Map.of(holder, new Yen(amount))))).isEqualTo(fits);
    if (fits) {
      model.of(concept)[3] += amount;
      model.held.put(holder, new Held(concept, amount));
    }
  }

  private static boolean taken(Runnable posting) {
    try {
      posting.run();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private boolean enter(EntryKind kind, Posting posting, String other) {
    return taken(() -> {
      switch (kind) {
        case APPROPRIATE -> funds.appropriate(posting, 2021);
        case RESERVE -> funds.reserve(posting);
        case RELEASE -> funds.release(posting);
        case TRANSFER_OUT, TRANSFER_IN -> funds.transfer(posting, other);
        case COMMIT -> funds.commit(posting);
        case DECOMMIT -> funds.decommit(posting);
        case PAY -> funds.pay(posting);
        case RETURN -> funds.giveBack(posting);
      }
    });
  }

  private void compare(Model model) {
    long reserved = 0;
    long committed = 0;
    long paid = 0;
    long held = 0;
    for (String concept : CONCEPTS) {
      long[] sums = model.of(concept);
      assertThat(funds.position(FUND, concept)).isEqualTo(position(0, sums[0], sums[1], sums[3], sums[2]));
      reserved += sums[0];
      committed += sums[1];
      paid += sums[2];
      held += sums[3];
      assertThat(sums[1] + sums[3]).as("committed and held").isLessThanOrEqualTo(sums[0]);
    }
    FundPosition whole = funds.position(FUND);
    assertThat(whole).isEqualTo(position(model.appropriated, reserved, committed, held, paid));
    // each of these is an amount that is never negative
    assertThat(List.of(whole.balance(), whole.unreserved(), whole.uncommitted(), whole.unpaid())).isNotNull();
    compareStatement(whole);
  }

  private void compareStatement(FundPosition whole) {
    var lines = statements.lines(FUND);
    var totals = lines.stream().filter(line -> line.concept() == null).toList();
    var concepts = lines.stream().filter(line -> line.concept() != null).toList();
    if (totals.isEmpty()) {
      return;
    }
    assertThat(totals.get(totals.size() - 1).carriedOut()).isEqualTo(whole.balance());
    assertThat(totals.stream().mapToLong(FundLine::appropriated).sum()).isEqualTo(whole.appropriated().amount());
    assertThat(concepts.stream().mapToLong(FundLine::reserved).sum()).isEqualTo(whole.reserved().amount());
    assertThat(concepts.stream().mapToLong(FundLine::committed).sum()).isEqualTo(whole.committed().amount());
    assertThat(concepts.stream().mapToLong(FundLine::paid).sum()).isEqualTo(whole.paid().amount());
    for (int year = 1; year < totals.size(); year++) {
      assertThat(totals.get(year).carriedIn()).isEqualTo(totals.get(year - 1).carriedOut());
    }
  }

  private static FundPosition position(long appropriated, long reserved, long committed, long held, long paid) {
    return new FundPosition(
        new Yen(appropriated), new Yen(reserved), new Yen(committed), new Yen(held), new Yen(paid));
  }

  /** What a case holds. */
  private record Held(String concept, long amount) {}

  /** The rules in plain numbers: reserved, committed, paid and held of each concept. */
  private static final class Model {

    private final Map<String, long[]> concepts = new TreeMap<>();
    private final Map<String, Held> held = new TreeMap<>();
    private long appropriated;
    private int taken;
    private int refused;

    long[] of(String concept) {
      return concepts.computeIfAbsent(concept, none -> new long[4]);
    }

    long free(String concept) {
      long[] sums = of(concept);
      return sums[0] - sums[1] - sums[3];
    }

    boolean takes(EntryKind kind, String concept, String other, long amount) {
      long[] sums = of(concept);
      long reserved = concepts.values().stream().mapToLong(each -> each[0]).sum();
      boolean takes = switch (kind) {
        case APPROPRIATE -> true;
        case RESERVE -> amount <= appropriated - reserved;
        case RELEASE, COMMIT -> amount <= free(concept);
        case TRANSFER_OUT, TRANSFER_IN -> !concept.equals(other) && amount <= free(concept);
        case DECOMMIT, PAY -> amount <= sums[1] - sums[2];
        case RETURN -> amount <= sums[2];
      };
      if (!takes) {
        refused++;
      }
      return takes;
    }

    void enter(EntryKind kind, String concept, String other, long amount) {
      taken++;
      long[] sums = of(concept);
      switch (kind) {
        case APPROPRIATE -> appropriated += amount;
        case RESERVE -> sums[0] += amount;
        case RELEASE -> sums[0] -= amount;
        case TRANSFER_OUT, TRANSFER_IN -> {
          sums[0] -= amount;
          of(other)[0] += amount;
        }
        case COMMIT -> sums[1] += amount;
        case DECOMMIT -> sums[1] -= amount;
        case PAY -> sums[2] += amount;
        case RETURN -> {
          sums[1] -= amount;
          sums[2] -= amount;
        }
      }
    }

    @Override
    public String toString() {
      var text = new ArrayList<String>();
      concepts.forEach((concept, sums) -> text.add(concept + Arrays.toString(sums)));
      return appropriated + " " + text;
    }
  }
}
