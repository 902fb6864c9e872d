package jp.kprogram.guideline.delegate;

import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the process operation-guideline. */
final class GuidelineVariables {

  static final ProcessVariable<String> GUIDELINE_TITLE = ProcessVariable.text("guidelineTitle");
  static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");
  static final ProcessVariable<String> OPENED_BY = ProcessVariable.text("openedBy");
  static final ProcessVariable<String> ORGANISATION_TEXT = ProcessVariable.text("organisationText");
  static final ProcessVariable<String> METHOD_TEXT = ProcessVariable.text("methodText");
  static final ProcessVariable<String> EVALUATION_TEXT = ProcessVariable.text("evaluationText");
  static final ProcessVariable<List<?>> TECHNOLOGIES = ProcessVariable.table("technologies");

  private GuidelineVariables() {}
}
