package jp.kprogram.information.delegate;

import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of leak incidents: numbers, user ids, moments and outcomes. What is written passes through. */
final class LeakVariables {

  static final ProcessVariable<String> REPORTED_BY = ProcessVariable.text("reportedBy");
  static final ProcessVariable<String> LEAK_WHAT = ProcessVariable.text("leakWhat");
  static final ProcessVariable<String> LEAK_NOTICED = ProcessVariable.text("leakNoticed");
  static final ProcessVariable<String> NAMED_SECRETS = ProcessVariable.text("namedSecrets");
  static final ProcessVariable<String> NAMED_PEOPLE = ProcessVariable.text("namedPeople");
  static final ProcessVariable<String> FIRST_REPORT_DUE_AT = ProcessVariable.text("firstReportDueAt");
  static final ProcessVariable<String> ASSESSMENT_DUE_AT = ProcessVariable.text("assessmentDueAt");
  static final ProcessVariable<String> FIRST_FINDINGS = ProcessVariable.text("firstFindings");
  static final ProcessVariable<String> LEAK_FINDING = ProcessVariable.text("leakFinding");
  static final ProcessVariable<String> LEAK_EXTENT = ProcessVariable.text("leakExtent");
  static final ProcessVariable<String> LEAK_CAUSE = ProcessVariable.text("leakCause");
  static final ProcessVariable<String> LEAK_HARM = ProcessVariable.text("leakHarm");
  static final ProcessVariable<String> LEAK_OUTCOME = ProcessVariable.text("leakOutcome");
  static final ProcessVariable<List<String>> EXCLUDED_PEOPLE = ProcessVariable.strings("excludedPeople");
  static final ProcessVariable<String> POLICE_REFERRAL = ProcessVariable.text("policeReferral");
  static final ProcessVariable<String> REFERRAL_REASON = ProcessVariable.text("referralReason");
  static final ProcessVariable<String> LESSONS = ProcessVariable.text("lessons");

  private LeakVariables() {}
}
