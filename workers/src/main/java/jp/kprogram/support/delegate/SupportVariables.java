package jp.kprogram.support.delegate;

import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the cases of requests. What people write only passes through. */
final class SupportVariables {

  static final ProcessVariable<String> PROJECT_NUMBER = ProcessVariable.text("projectNumber");
  static final ProcessVariable<String> REQUEST_TITLE = ProcessVariable.text("requestTitle");
  static final ProcessVariable<String> SUPPORT_KIND = ProcessVariable.text("supportKind");
  static final ProcessVariable<String> WORDS = ProcessVariable.text("words");
  static final ProcessVariable<String> ASKER = ProcessVariable.text("asker");
  static final ProcessVariable<String> ANSWER_DUE = ProcessVariable.text("answerDue");
  static final ProcessVariable<String> MINISTRY_CHOICE = ProcessVariable.text("ministryChoice");
  static final ProcessVariable<String> MINISTRY = ProcessVariable.text("ministry");
  static final ProcessVariable<String> ANSWER_KIND = ProcessVariable.text("answerKind");
  static final ProcessVariable<String> CONTACT_NAME = ProcessVariable.text("contactName");
  static final ProcessVariable<String> CONTACT_ORGANISATION = ProcessVariable.text("contactOrganisation");
  static final ProcessVariable<String> CONTACT_REACH = ProcessVariable.text("contactReach");
  static final ProcessVariable<String> HANDLING = ProcessVariable.text("handling");
  static final ProcessVariable<String> CONFIRMATION = ProcessVariable.text("confirmation");

  private SupportVariables() {}
}
