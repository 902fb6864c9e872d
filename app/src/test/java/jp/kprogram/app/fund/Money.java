package jp.kprogram.app.fund;

import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;

/** Money of a test: concepts that no other test has, with a reserve that the test itself brings along. */
final class Money {

  private static final AtomicInteger LAST = new AtomicInteger();

  private Money() {}

  /** Number of a concept that the ledger does not know. */
  static String unknownConcept() {
    return "CON-1990-%04d".formatted(LAST.incrementAndGet());
  }

  /** Number of a concept with a reserve, by a budget measure of the same amount. */
  static String concept(Funds funds, String fund, long millions) {
    String concept = unknownConcept();
    var amount = Yen.ofMillions(millions);
    funds.appropriate(new Posting(fund, null, amount, concept, concept + ":money", "試験"), 2021);
    funds.reserve(new Posting(fund, concept, amount, concept, concept + ":reserve", "試験"));
    return concept;
  }

  static Posting posting(String fund, String concept, String key, long millions) {
    String mark = concept + ":" + key;
    return new Posting(fund, concept, Yen.ofMillions(millions), "TST-1990", mark, "試験");
  }
}
