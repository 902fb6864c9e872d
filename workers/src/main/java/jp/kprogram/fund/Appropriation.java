package jp.kprogram.fund;

import jp.kprogram.shared.Yen;

/**
 * The case of a budget measure for a fund.
 *
 * @param number case number, FND-2026-001
 * @param fund code of the fund
 * @param fiscalYear year of the budget: 2021 for 令和3年度
 * @param amount what the budget gives
 * @param basis name of the budget and source of the amount
 * @param note what is to be shown with the amount, or null
 * @param openedBy user id of who entered it, who cannot confirm it
 * @param status open, recorded, returned or withdrawn
 */
public record Appropriation(
    String number,
    String fund,
    int fiscalYear,
    Yen amount,
    String basis,
    String note,
    String openedBy,
    String status) {

  /** What the case is about, as task lists show it. */
  public String subject(Fund whose) {
    return "%s %s %s".formatted(whose.name(), FiscalYear.japanese(fiscalYear), amount.japanese());
  }

  Appropriation numbered(String given) {
    return new Appropriation(given, fund, fiscalYear, amount, basis, note, openedBy, status);
  }

  /** As it reads in the ledger. */
  String reason() {
    return note == null ? basis : basis + "\n" + note;
  }
}
