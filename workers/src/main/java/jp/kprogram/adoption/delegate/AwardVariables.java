package jp.kprogram.adoption.delegate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Variables of the cases of awards: numbers, moments and outcomes. What is written passes through to our tables. */
final class AwardVariables {

  static final ProcessVariable<String> SELECTION_NUMBER = ProcessVariable.text("selectionNumber");
  static final ProcessVariable<String> APPLICATION_NUMBER = ProcessVariable.text("applicationNumber");
  static final ProcessVariable<String> PROMOTED_FROM = ProcessVariable.text("promotedFrom");
  static final ProcessVariable<String> REDRESS_NUMBER = ProcessVariable.text("redressNumber");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> MINISTRY = ProcessVariable.text("ministry");
  static final ProcessVariable<String> AWARDEE = ProcessVariable.text("awardee");
  /** Who enters what the awardee would: nobody where the awardee has an account. */
  static final ProcessVariable<List<String>> ENTERING_GROUPS = ProcessVariable.strings("enteringGroups");
  static final ProcessVariable<String> LAPSES_AT = ProcessVariable.text("lapsesAt");
  static final ProcessVariable<String> LAPSES_AT_TEXT = ProcessVariable.text("lapsesAtText");
  static final ProcessVariable<String> CONTRACT_CLOSE_AT = ProcessVariable.text("contractCloseAt");
  static final ProcessVariable<String> CONTRACT_LATE_AT = ProcessVariable.text("contractLateAt");
  static final ProcessVariable<String> AWARD_OUTCOME = ProcessVariable.text("awardOutcome");
  static final ProcessVariable<String> PROMOTED = ProcessVariable.text("promoted");
  static final ProcessVariable<String> VACANCY = ProcessVariable.text("vacancy");
  static final ProcessVariable<String> LAPSE = ProcessVariable.text("lapse");
  static final ProcessVariable<LocalDate> EXTENDED_UNTIL = ProcessVariable.date("extendedUntil", "延長の期限");

  static final ProcessVariable<List<String>> REVIEWED_BY = ProcessVariable.strings("reviewedBy");
  static final ProcessVariable<String> CHECKED_BY = ProcessVariable.text("checkedBy");
  static final ProcessVariable<String> PLANNED_BY = ProcessVariable.text("plannedBy");
  static final ProcessVariable<String> DILIGENCE = ProcessVariable.text("diligence");
  static final ProcessVariable<String> MITIGATION = ProcessVariable.text("mitigation");
  static final ProcessVariable<String> MITIGATION_PLAN = ProcessVariable.text("mitigationPlan");
  static final ProcessVariable<String> PERMIT_NUMBER = ProcessVariable.text("permitNumber");
  static final ProcessVariable<String> DECLINE_REASON = ProcessVariable.text("declineReason");
  static final ProcessVariable<String> BEHALF_REASON = ProcessVariable.text("behalfReason");

  static final ProcessVariable<String> PLAN_TEXT = ProcessVariable.text("planText");
  static final ProcessVariable<LocalDate> PLAN_STARTS_ON = ProcessVariable.date("planStartsOn", "研究開始日");
  static final ProcessVariable<LocalDate> PLAN_ENDS_ON = ProcessVariable.date("planEndsOn", "研究終了日");
  static final ProcessVariable<String> YEARLY_AMOUNTS = ProcessVariable.text("yearlyAmounts");
  static final ProcessVariable<String> PLAN_OUTCOME = ProcessVariable.text("planOutcome");
  static final ProcessVariable<Integer> CUT_MILLION_YEN = ProcessVariable.integer("cutMillionYen");

  static final ProcessVariable<String> CONTRACT_NUMBER = ProcessVariable.text("contractNumber");
  static final ProcessVariable<LocalDate> SIGNED_ON = ProcessVariable.date("signedOn", "契約締結日");
  static final ProcessVariable<LocalDate> CONTRACT_STARTS_ON = ProcessVariable.date("contractStartsOn", "契約期間の初日");
  static final ProcessVariable<LocalDate> CONTRACT_ENDS_ON = ProcessVariable.date("contractEndsOn", "契約期間の末日");
  static final ProcessVariable<Integer> CONTRACT_MILLION_YEN = ProcessVariable.integer("contractMillionYen");
  static final ProcessVariable<String> CONTRACT_OUTCOME = ProcessVariable.text("contractOutcome");
  static final ProcessVariable<String> SHORTAGE_TEXT = ProcessVariable.text("shortageText");

  /** The table that judges what was found. */
  static final String DILIGENCE_RULE = "due-diligence";

  static final String AWARD_REQUESTED = "award-requested";
  static final String AWARD_TERM_OVER = "award-term-over";
  static final String AWARD_SETTLED = "award-settled";
  static final String AWARD_LAPSE_DECIDED = "award-lapse-decided";

  private AwardVariables() {}

  static void setLapse(DelegateExecution step, Instant lapsesAt) {
    LAPSES_AT.set(step, Moments.stamp(lapsesAt));
    LAPSES_AT_TEXT.set(step, Moments.day(lapsesAt.minusSeconds(1)));
  }
}
