package jp.kprogram.fund;

import jp.kprogram.shared.Yen;

/**
 * Sums of the ledger of a fund, or of one concept in it. Always paid ≤ committed ≤ reserved, and in a fund
 * reserved ≤ appropriated.
 *
 * @param appropriated 措置額: what budgets gave the fund; 0 for a concept
 * @param reserved 確保額: set aside for concepts
 * @param committed 契約額: owed by awards and contracts
 * @param held 取置額: decided on and not yet contracted ({@link FundHolds})
 * @param paid 支払額: paid and not paid back
 */
public record FundPosition(Yen appropriated, Yen reserved, Yen committed, Yen held, Yen paid) {

  /** 残高 of a fund: the money that it holds. */
  public Yen balance() {
    return appropriated.minus(paid);
  }

  /** 未確保額 of a fund: what concepts can still reserve. */
  public Yen unreserved() {
    return appropriated.minus(reserved);
  }

  /** 未契約額: what is reserved and not committed, held or not. */
  public Yen uncommitted() {
    return reserved.minus(committed);
  }

  /** What may still be decided on, released or transferred: neither committed nor held. */
  public Yen free() {
    return uncommitted().compareTo(held) > 0 ? uncommitted().minus(held) : Yen.ZERO;
  }

  /** What may still be paid or taken back from commitments. */
  public Yen unpaid() {
    return committed.minus(paid);
  }
}
