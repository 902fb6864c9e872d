package jp.kprogram.fund.delegate;

import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the processes fund-appropriation and fund-transfer. */
final class FundVariables {

  static final ProcessVariable<String> FUND = ProcessVariable.text("fund");
  static final ProcessVariable<String> FUND_NAME = ProcessVariable.text("fundName");
  static final ProcessVariable<String> FUND_MINISTRY = ProcessVariable.text("fundMinistry");
  static final ProcessVariable<Integer> FISCAL_YEAR = ProcessVariable.integer("fiscalYear");
  static final ProcessVariable<String> FISCAL_YEAR_NAME = ProcessVariable.text("fiscalYearName");
  static final ProcessVariable<Integer> AMOUNT_MILLION_YEN = ProcessVariable.integer("amountMillionYen");
  static final ProcessVariable<String> AMOUNT_TEXT = ProcessVariable.text("amountText");
  static final ProcessVariable<String> BASIS = ProcessVariable.text("basis");
  static final ProcessVariable<String> NOTE = ProcessVariable.text("note");
  static final ProcessVariable<String> OPENED_BY = ProcessVariable.text("openedBy");

  static final ProcessVariable<String> FROM_CONCEPT = ProcessVariable.text("fromConcept");
  static final ProcessVariable<String> TO_CONCEPT = ProcessVariable.text("toConcept");
  static final ProcessVariable<String> FROM_FREE_TEXT = ProcessVariable.text("fromFreeText");
  static final ProcessVariable<String> TO_RESERVED_TEXT = ProcessVariable.text("toReservedText");
  static final ProcessVariable<String> TRANSFER_REASON = ProcessVariable.text("transferReason");
  static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
  static final ProcessVariable<String> OFFICE = ProcessVariable.text("office");
  static final ProcessVariable<String> REFUSAL_TEXT = ProcessVariable.text("refusalText");
  static final ProcessVariable<String> TRANSFER_OUTCOME = ProcessVariable.text("transferOutcome");

  /** Values of transferOutcome, which the calling case reads. */
  static final String DONE = "done";
  static final String REFUSED = "refused";

  private FundVariables() {}
}
