package jp.kprogram.information.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.information.PublicationWords;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of publications: numbers, user ids, moments and outcomes. What is written passes through. */
final class PublicationVariables {

  static final ProcessVariable<String> PROJECT_NUMBER = ProcessVariable.text("projectNumber");
  static final ProcessVariable<String> NOTIFIED_BY = ProcessVariable.text("notifiedBy");
  static final ProcessVariable<String> RESULT_KIND = ProcessVariable.text("resultKind");
  static final ProcessVariable<String> RESULT_TITLE = ProcessVariable.text("resultTitle");
  static final ProcessVariable<String> RESULT_SUMMARY = ProcessVariable.text("resultSummary");
  static final ProcessVariable<String> RESULT_VENUE = ProcessVariable.text("resultVenue");
  static final ProcessVariable<LocalDate> PLANNED_ON = ProcessVariable.date("plannedOn", "公表の予定日");
  static final ProcessVariable<String> PLANNED_AT = ProcessVariable.text("plannedAt");
  static final ProcessVariable<String> OPEN_CLOSE = ProcessVariable.text("openClose");
  static final ProcessVariable<String> CHOICE_REASON = ProcessVariable.text("choiceReason");
  static final ProcessVariable<String> PARTNER_CHECK = ProcessVariable.text("partnerCheck");
  static final ProcessVariable<String> PARTNER_NOTE = ProcessVariable.text("partnerNote");
  static final ProcessVariable<Integer> SECRETS_TO_COMPARE = ProcessVariable.integer("secretsToCompare");
  static final ProcessVariable<String> PARTNER_STATE = ProcessVariable.text("partnerState");
  static final ProcessVariable<String> COMPARISON_RESULT = ProcessVariable.text("comparisonResult");
  static final ProcessVariable<List<String>> CONTAINED_SECRETS = ProcessVariable.strings("containedSecrets");
  static final ProcessVariable<String> SECRET_REMEDY = ProcessVariable.text("secretRemedy");
  static final ProcessVariable<LocalDate> WAIT_UNTIL = ProcessVariable.date("waitUntil", "待つ期限");
  static final ProcessVariable<String> WAIT_OVER_AT = ProcessVariable.text("waitOverAt");
  static final ProcessVariable<List<String>> ASKED_PROVIDERS = ProcessVariable.strings("askedProviders");
  static final ProcessVariable<String> LIFT_ANSWER = ProcessVariable.text("liftAnswer");
  static final ProcessVariable<List<String>> RESPONDERS = ProcessVariable.strings("responders");
  static final ProcessVariable<String> NOTICE_ENDS_AT = ProcessVariable.text("noticeEndsAt");
  static final ProcessVariable<String> NOTICE_ANSWER = ProcessVariable.text("noticeAnswer");
  static final ProcessVariable<String> WISH = ProcessVariable.text("wish");
  static final ProcessVariable<Boolean> NOTICE_EXTENDED = ProcessVariable.flag("noticeExtended");
  static final ProcessVariable<Boolean> NON_DISCLOSURE_ASKED = ProcessVariable.flag("nonDisclosureAsked");
  static final ProcessVariable<List<String>> ASKED_BY = ProcessVariable.strings("askedBy");
  static final ProcessVariable<String> PUBLICATION_OUTCOME = ProcessVariable.text("publicationOutcome");
  static final ProcessVariable<LocalDate> OUTCOME_DAY = ProcessVariable.date("outcomeDay", "期日");
  static final ProcessVariable<String> OUTCOME_AT = ProcessVariable.text("outcomeAt");
  static final ProcessVariable<String> CONSENSUS_NUMBER = ProcessVariable.text("consensusNumber");
  static final ProcessVariable<String> CONSENSUS_LIMIT = ProcessVariable.text("consensusLimit");

  private PublicationVariables() {}

  /** What the form says of a result. */
  static PublicationWords words(VariableScope scope) {
    return new PublicationWords(RESULT_TITLE.get(scope), RESULT_SUMMARY.get(scope), RESULT_VENUE.get(scope));
  }
}
