package jp.kprogram.concept;

import java.util.List;
import java.util.Optional;
import jp.kprogram.fund.FundPosition;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ceilings of concepts in the ledger of their funds (R13, E06; paper L38). What is reserved for an approved concept
 * is its ceiling, less what was given up or transferred and more what it got from others.
 */
@Component
class Reserves {

  private final Funds funds;
  private final TransactionTemplate allOrNothing;

  Reserves(Funds funds, PlatformTransactionManager transactions) {
    this.funds = funds;
    this.allOrNothing = new TransactionTemplate(transactions);
    allOrNothing.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Makes the reserve of a concept equal to its ceiling. The concept that it takes the place of gives its own back
   * first. Where the fund is short, none of it has happened: the refusal may be caught in the same transaction.
   *
   * @param replaced the theme's earlier approved concept, if there is one
   * @throws jp.kprogram.shared.Refusal.Conflict FUND_EXHAUSTED with the figures
   */
  void secure(Concept concept, Optional<Concept> replaced) {
    allOrNothing.executeWithoutResult(savepoint -> {
      replaced.ifPresent(earlier -> release(earlier, "superseded",
          "研究開発構想 %s が代わりに承認されたため".formatted(concept.number())));
      leaveOtherFund(concept);
      reserve(concept);
    });
  }

  /** Gives back what is reserved for a concept and free, in whatever fund. */
  void release(Concept concept, String occasion, String reason) {
    funds.fundOf(concept.number()).ifPresent(fund -> {
      Yen free = funds.position(fund.code(), concept.number()).free();
      give(concept, fund.code(), free, occasion, reason);
    });
  }

  /**
   * Gives back the ceiling of a slot: not what is committed or held, and not what the other slots need.
   *
   * @param kept what its awards take
   */
  void release(Concept concept, Slot slot, List<Slot> others, Yen kept, String reason) {
    FundPosition position = position(concept);
    Yen needed = larger(position.committed().plus(position.held()), ConceptFacts.sum(others).plus(kept));
    Yen given = smaller(rest(slot.ceiling(), kept), rest(position.reserved(), needed));
    give(concept, concept.content().fund(), given, "slot-" + slot.number(), reason);
  }

  /** Sums of a concept in the fund that it names. */
  FundPosition position(Concept concept) {
    return funds.position(concept.content().fund(), concept.number());
  }

  private void reserve(Concept concept) {
    Yen ceiling = concept.content().ceiling();
    Yen held = position(concept).reserved();
    String fund = concept.content().fund();
    if (ceiling.compareTo(held) > 0) {
      funds.reserve(posting(concept, fund, ceiling.minus(held), "reserve", "研究開発構想の上限額の確保"));
    } else {
      give(concept, fund, held.minus(ceiling), "reduced", "研究開発構想の上限額を超える確保額の返還");
    }
  }

  /** A transfer had brought money of one fund, and the draft now names the other. */
  private void leaveOtherFund(Concept concept) {
    funds.fundOf(concept.number())
        .filter(fund -> !fund.code().equals(concept.content().fund()))
        .ifPresent(fund -> release(concept, "other-fund", "研究開発構想の基金の変更"));
  }

  private void give(Concept concept, String fund, Yen amount, String occasion, String reason) {
    if (!amount.equals(Yen.ZERO)) {
      funds.release(posting(concept, fund, amount, occasion, reason));
    }
  }

  private static Posting posting(Concept concept, String fund, Yen amount, String occasion, String reason) {
    return new Posting(
        fund, concept.number(), amount, concept.number(), concept.number() + ":" + occasion, reason);
  }

  private static Yen larger(Yen one, Yen other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Yen smaller(Yen one, Yen other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Yen rest(Yen of, Yen without) {
    return of.compareTo(without) > 0 ? of.minus(without) : Yen.ZERO;
  }
}
