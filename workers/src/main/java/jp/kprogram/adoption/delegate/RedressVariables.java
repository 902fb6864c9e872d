package jp.kprogram.adoption.delegate;

import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the cases of complaints. */
final class RedressVariables {

  static final ProcessVariable<String> APPLICATION_NUMBER = ProcessVariable.text("applicationNumber");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> GROUND = ProcessVariable.text("ground");
  static final ProcessVariable<String> COMPLAINT = ProcessVariable.text("complaint");
  static final ProcessVariable<String> FILED_AT_TEXT = ProcessVariable.text("filedAtText");
  static final ProcessVariable<String> TOLD_AT_TEXT = ProcessVariable.text("toldAtText");
  static final ProcessVariable<String> ANSWER_DUE_TEXT = ProcessVariable.text("answerDueText");
  static final ProcessVariable<List<String>> TOOK_PART = ProcessVariable.strings("tookPart");
  static final ProcessVariable<List<String>> DID_STEP = ProcessVariable.strings("didStep");
  static final ProcessVariable<String> ADMISSION = ProcessVariable.text("admission");
  static final ProcessVariable<String> REDRESS_OUTCOME = ProcessVariable.text("redressOutcome");
  static final ProcessVariable<String> FLAWED_STEP = ProcessVariable.text("flawedStep");
  static final ProcessVariable<String> REMEDY_OUTCOME = ProcessVariable.text("remedyOutcome");
  static final ProcessVariable<String> SELECTION_NUMBER = ProcessVariable.text("selectionNumber");
  static final ProcessVariable<String> PLACEMENT = ProcessVariable.text("placement");
  static final ProcessVariable<String> STANDING_STATE = ProcessVariable.text("standingState");
  static final ProcessVariable<String> NOTICE_TEXT = ProcessVariable.text("noticeText");
  static final ProcessVariable<String> FLAWED_REVIEW = ProcessVariable.text("flawedReview");
  static final ProcessVariable<String> RE_REVIEW_STATE = ProcessVariable.text("reReviewState");

  private RedressVariables() {}
}
