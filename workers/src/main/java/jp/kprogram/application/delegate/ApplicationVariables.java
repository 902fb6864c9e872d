package jp.kprogram.application.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.application.Viewpoint;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the case of an application: numbers, moments and results, never what the application says. */
final class ApplicationVariables {

  static final ProcessVariable<String> CALL_NUMBER = ProcessVariable.text("callNumber");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> SEALED_UNTIL = ProcessVariable.text("sealedUntil");
  static final ProcessVariable<String> SEAL = ProcessVariable.text("seal");
  static final ProcessVariable<String> FORMALITY = ProcessVariable.text("formality");
  static final ProcessVariable<String> CHECK_KIND = ProcessVariable.text("checkKind");
  static final ProcessVariable<String> CHECKING_GROUP = ProcessVariable.text("checkingGroup");
  static final ProcessVariable<List<String>> CHECKED_BEFORE = ProcessVariable.strings("checkedBefore");
  static final ProcessVariable<String> CALL_STATE = ProcessVariable.text("callState");
  static final ProcessVariable<String> CORRECTION_UNTIL = ProcessVariable.text("correctionUntil");
  static final ProcessVariable<String> CORRECTION_DUE = ProcessVariable.text("correctionDue");

  // what an officer enters of a correction on paper
  static final ProcessVariable<String> CORRECTION_SOURCE = ProcessVariable.text("correctionSource");
  static final ProcessVariable<String> INSTITUTION_CODE = ProcessVariable.text("institutionCode");
  static final ProcessVariable<LocalDate> APPROVED_ON = ProcessVariable.date("approvedOn", "研究機関が承諾した日");
  static final ProcessVariable<Boolean> NO_RESTRICTION = ProcessVariable.flag("noRestriction");
  static final ProcessVariable<Boolean> ETHICS_COMPLETED = ProcessVariable.flag("ethicsCompleted");

  /** What the table says where nothing is in doubt. */
  static final String PASS = "pass";

  /** The table that judges the findings. */
  static final String FORMAL_CHECK_RULE = "formal-check";

  private ApplicationVariables() {}

  /** The variable that the table reads for a viewpoint. */
  static ProcessVariable<String> result(Viewpoint viewpoint) {
    return ProcessVariable.text(switch (viewpoint) {
      case ELIGIBILITY -> "eligibility";
      case AMOUNT -> "amount";
      case DOCUMENTS -> "documents";
      case INSTITUTION_APPROVAL -> "institutionApproval";
      case RESTRICTIONS -> "restrictions";
      case DUPLICATE -> "duplicate";
      case CONCENTRATION -> "concentration";
      case CORRECTION -> "correction";
    });
  }
}
