package jp.kprogram.shared.delegate;

/** Variables that every case has under the same name. */
public final class CaseVariables {

  public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
  public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject");
  public static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");
  public static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
  public static final ProcessVariable<String> RETURN_REASON = ProcessVariable.longText("returnReason");
  public static final ProcessVariable<String> COUNCIL_REASON = ProcessVariable.text("councilReason");
  public static final ProcessVariable<String> COUNCIL_OUTCOME = ProcessVariable.text("councilOutcome");
  public static final ProcessVariable<String> DOCUMENT_TEXT = ProcessVariable.longText("documentText");
  public static final ProcessVariable<Integer> DRAFT_NUMBER = ProcessVariable.integer("draftNumber");
  public static final ProcessVariable<String> WITHDRAWAL_REASON = ProcessVariable.text("withdrawalReason");

  private CaseVariables() {}
}
