package jp.kprogram.call.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the processes beside a call: questions, corrections, exceptions, incidents. */
final class CallSideVariables {

  static final ProcessVariable<String> CALL_NUMBER = ProcessVariable.text("callNumber");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> CLOSES_AT_TEXT = ProcessVariable.text("closesAtText");
  static final ProcessVariable<String> NEW_CLOSES_AT_TEXT = ProcessVariable.text("newClosesAtText");
  static final ProcessVariable<LocalDate> NEW_CLOSES_ON = ProcessVariable.date("newClosesOn", "新しい締切の日");
  static final ProcessVariable<String> NEW_CLOSES_TIME = ProcessVariable.text("newClosesTime");

  static final ProcessVariable<Integer> QUESTION_NUMBER = ProcessVariable.integer("questionNumber");
  static final ProcessVariable<String> QUESTION = ProcessVariable.text("question");
  static final ProcessVariable<String> ASKED_AT_TEXT = ProcessVariable.text("askedAtText");
  static final ProcessVariable<String> ANSWER_TEXT = ProcessVariable.text("answerText");
  static final ProcessVariable<String> PUBLICATION = ProcessVariable.text("publication");
  static final ProcessVariable<String> PUBLIC_QUESTION = ProcessVariable.text("publicQuestion");

  static final ProcessVariable<Integer> CORRIGENDUM_NUMBER = ProcessVariable.integer("corrigendumNumber");
  static final ProcessVariable<String> CORRECTION_TEXT = ProcessVariable.text("correctionText");
  static final ProcessVariable<String> EXTENSION = ProcessVariable.text("extension");
  static final ProcessVariable<String> CORRECTION_REASON = ProcessVariable.text("correctionReason");
  static final ProcessVariable<String> PREPARED_BY_NAME = ProcessVariable.text("preparedByName");

  static final ProcessVariable<Integer> EXCEPTION_NUMBER = ProcessVariable.integer("exceptionNumber");
  static final ProcessVariable<String> APPLICANT_NAME = ProcessVariable.text("applicantName");
  static final ProcessVariable<String> APPLICANT_ID = ProcessVariable.text("applicantId");
  static final ProcessVariable<String> APPLICANT_EMAIL = ProcessVariable.text("applicantEmail");
  static final ProcessVariable<LocalDate> NEW_DEADLINE_ON = ProcessVariable.date("newDeadlineOn", "新しい締切の日");
  static final ProcessVariable<String> NEW_DEADLINE_TIME = ProcessVariable.text("newDeadlineTime");
  static final ProcessVariable<String> EXCEPTION_REASON = ProcessVariable.text("exceptionReason");
  static final ProcessVariable<String> NEW_DEADLINE_TEXT = ProcessVariable.text("newDeadlineText");
  static final ProcessVariable<String> LIMIT_TEXT = ProcessVariable.text("limitText");
  static final ProcessVariable<String> REQUESTED_BY_NAME = ProcessVariable.text("requestedByName");

  static final ProcessVariable<LocalDate> INCIDENT_FROM_ON = ProcessVariable.date("incidentFromOn", "障害が始まった日");
  static final ProcessVariable<String> INCIDENT_FROM_TIME = ProcessVariable.text("incidentFromTime");
  static final ProcessVariable<LocalDate> INCIDENT_UNTIL_ON = ProcessVariable.date("incidentUntilOn", "障害が終わった日");
  static final ProcessVariable<String> INCIDENT_UNTIL_TIME = ProcessVariable.text("incidentUntilTime");
  static final ProcessVariable<String> INCIDENT_DESCRIPTION = ProcessVariable.text("incidentDescription");
  static final ProcessVariable<String> INCIDENT_TEXT = ProcessVariable.text("incidentText");
  static final ProcessVariable<String> DECLARED_BY_NAME = ProcessVariable.text("declaredByName");
  static final ProcessVariable<List<?>> AFFECTED_CALLS = ProcessVariable.table("affectedCalls");

  private CallSideVariables() {}
}
