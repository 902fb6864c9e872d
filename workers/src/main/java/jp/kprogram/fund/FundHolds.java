package jp.kprogram.fund;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * Money of concepts between a decision and its contract (E06): it belongs to what {@link FundPosition#free} leaves out,
 * so that no other decision, transfer, release or reduction takes it. It stands in no entry of the ledger, which many
 * read before the decision is told.
 *
 * <p>Holds begin and end under the lock of the fund, like entries.
 */
@DomainService
public class FundHolds {

  private final HoldStore store;
  private final FundStore funds;
  private final FundRules rules;
  private final Funds ledger;
  private final Clock clock;

  FundHolds(HoldStore store, FundStore funds, FundRules rules, Funds ledger, Clock clock) {
    this.store = store;
    this.funds = funds;
    this.rules = rules;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Holds amounts of a concept, all of them or none. Who holds something already keeps that.
   *
   * @param amounts by case that they are held for
   * @throws Refusal.Conflict RESERVE_EXCEEDED, with the figures, where less is free
   */
  public void hold(String fund, String concept, Map<String, Yen> amounts) {
    funds.lock(fund);
    Map<String, Yen> wanted = amounts.entrySet().stream()
        .filter(one -> store.fundOf(one.getKey()).isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    rules.free(fund, concept, wanted.values().stream().reduce(Yen.ZERO, Yen::plus), Yen.ZERO);
    wanted.forEach((holder, amount) -> store.insert(fund, concept, holder, amount, clock.instant()));
  }

  /** Ends what a case holds: no contract came of it, and the money is free again. Nothing held, nothing ends. */
  public void release(String holder) {
    store.fundOf(holder).ifPresent(fund -> {
      funds.lock(fund);
      store.end(holder, HoldEnd.RELEASED, clock.instant());
    });
  }

  /**
   * Enters in the ledger what was held for a case; what it does not need of that is free again.
   *
   * @throws Refusal.Conflict RESERVE_EXCEEDED where it needs more than is held for it and free
   */
  public FundEntry commit(Posting posting, String holder) {
    funds.lock(posting.fund());
    rules.free(posting.fund(), posting.concept(), posting.amount(), store.open(posting.concept(), holder));
    store.end(holder, HoldEnd.COMMITTED, clock.instant());
    return ledger.commit(posting);
  }
}
