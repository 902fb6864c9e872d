package jp.kprogram.fund;

import jp.kprogram.shared.Yen;

/**
 * The case of a transfer between two concepts of a fund (E06).
 *
 * @param number case number, TRF-2026-001
 * @param fund code of the fund
 * @param fromConcept number of the concept that gives
 * @param toConcept number of the concept that gets
 * @param amount what moves
 * @param reason why
 * @param requestedBy user id of who asked, who cannot approve
 * @param status open, recorded, refused or withdrawn
 */
public record FundTransfer(
    String number,
    String fund,
    String fromConcept,
    String toConcept,
    Yen amount,
    String reason,
    String requestedBy,
    String status) {

  /** What the case is about, as task lists show it. */
  public String subject() {
    return "%sから%sへの流用 %s".formatted(fromConcept, toConcept, amount.japanese());
  }

  FundTransfer numbered(String given) {
    return new FundTransfer(given, fund, fromConcept, toConcept, amount, reason, requestedBy, status);
  }

  /** What the ledger is asked for: the side of the concept that gives. */
  Posting posting() {
    return new Posting(fund, fromConcept, amount, number, number, reason);
  }
}
