package jp.kprogram.adoption;

import java.util.Map;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.FundHolds;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * The money of a concept between the decision of a panel and the contract (E06): what is adopted is held, so that
 * nobody else uses the same yen, and enters the ledger with the contract. Of two panels that want the last of it, the
 * second is refused.
 */
@DomainService
public class AdoptionHolds {

  private final Calls calls;
  private final Funds funds;
  private final FundHolds holds;

  AdoptionHolds(Calls calls, Funds funds, FundHolds holds) {
    this.calls = calls;
    this.funds = funds;
    this.holds = holds;
  }

  /** What the concept of a call has left for adoption: reserved, not committed and not held. */
  public Yen free(Call call) {
    return funds.position(call.fund(), call.concept()).free();
  }

  /**
   * Holds amounts for applications of a selection, all of them or none. What is held already is left as it is.
   *
   * @throws Refusal.Conflict FUND_EXHAUSTED, with the figures, where the concept has less
   */
  public void hold(Selection selection, Map<String, Yen> amounts) {
    Call call = calls.get(selection.call());
    orExhausted(() -> holds.hold(call.fund(), call.concept(), amounts));
  }

  /** No contract came of an application: its money is free again. */
  void release(String application) {
    holds.release(application);
  }

  /**
   * Enters the contract of an award in the ledger, out of what is held for it.
   *
   * @throws Refusal.Conflict FUND_EXHAUSTED, with the figures, where that and what is free do not bear it
   */
  void commit(Award award, Selection selection, Contract contract) {
    Call call = calls.get(selection.call());
    orExhausted(() -> holds.commit(new Posting(call.fund(), call.concept(), contract.amount(), award.number(),
        award.number() + ":contract", "委託契約 " + contract.number()), award.application()));
  }

  /** The models catch one code for money that does not do. */
  private static void orExhausted(Runnable posting) {
    try {
      posting.run();
    } catch (Refusal.Conflict refused) {
      throw refused.code().equals("RESERVE_EXCEEDED")
          ? new Refusal.Conflict("FUND_EXHAUSTED", refused.getMessage())
          : refused;
    }
  }
}
