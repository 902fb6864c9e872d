package jp.kprogram.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.Funds;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * The money of a concept between the decision of a panel and the contract (E06): what is adopted is held, so that no
 * other panel decides on the same yen. The commitment itself is entered in the ledger with the contract.
 *
 * <p>Checked under the lock of the fund: of two panels that want the last of it, the second is refused.
 */
@DomainService
public class AdoptionHolds {

  private final HoldStore store;
  private final Calls calls;
  private final Funds funds;
  private final Clock clock;

  AdoptionHolds(HoldStore store, Calls calls, Funds funds, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.funds = funds;
    this.clock = clock;
  }

  /** What the concept of a call has left for adoption: reserved, not committed and not held. */
  public Yen free(Call call) {
    return rest(funds.position(call.fund(), call.concept()).uncommitted(), store.open(call.concept()));
  }

  /**
   * Holds amounts for applications of a selection, all of them or none. What is held already is left as it is.
   *
   * @throws Refusal.Conflict FUND_EXHAUSTED, with the figures, where the concept has less
   */
  public void hold(Selection selection, Map<String, Yen> amounts) {
    Call call = calls.get(selection.call());
    Yen uncommitted = funds.lockedPosition(call.fund(), call.concept()).uncommitted();
    Map<String, Yen> wanted = amounts.entrySet().stream()
        .filter(one -> !store.isOpen(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Yen needed = wanted.values().stream().reduce(Yen.ZERO, Yen::plus);
    Yen free = rest(uncommitted, store.open(call.concept()));
    if (needed.compareTo(free) > 0) {
      throw new Refusal.Conflict("FUND_EXHAUSTED",
          "研究開発構想 %s で採択に使える額は%sで、採択の額の合計%sには%s足りません。額を減らすか、採択を減らすか、先に確保額を増やしてください。"
              .formatted(call.concept(), free.japanese(), needed.japanese(), needed.minus(free).japanese()));
    }
    Instant now = clock.instant();
    wanted.forEach((application, amount) ->
        store.hold(application, selection.number(), call.concept(), call.fund(), amount, now));
  }

  /** Ends a hold: with the contract, in the transaction that enters it in the ledger, or because none came of it. */
  public void settle(String application, HoldEnd end) {
    store.settle(application, end, clock.instant());
  }

  private static Yen rest(Yen uncommitted, Yen held) {
    return uncommitted.compareTo(held) > 0 ? uncommitted.minus(held) : Yen.ZERO;
  }
}
