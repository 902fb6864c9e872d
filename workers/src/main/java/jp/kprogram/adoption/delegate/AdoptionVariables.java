package jp.kprogram.adoption.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;

/** Variables of the case of a selection: numbers, people and dates, never what an application says. */
final class AdoptionVariables {

  static final ProcessVariable<String> CALL_NUMBER = ProcessVariable.text("callNumber");
  static final ProcessVariable<Integer> SLOT = ProcessVariable.integer("slot");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<Integer> APPLICATION_COUNT = ProcessVariable.integer("applicationCount");
  static final ProcessVariable<String> INTAKE_STATE = ProcessVariable.text("intakeState");
  static final ProcessVariable<String> LAST_DEADLINE = ProcessVariable.text("lastDeadline");
  static final ProcessVariable<String> REVIEW_STATE = ProcessVariable.text("reviewState");

  static final ProcessVariable<List<String>> REVIEWERS = ProcessVariable.strings("reviewers");
  static final ProcessVariable<String> CHAIR = ProcessVariable.text("chair");
  static final ProcessVariable<LocalDate> REVIEWS_DUE_ON = ProcessVariable.date("reviewsDueOn", "査読の期限");
  static final ProcessVariable<List<String>> MEMBERS = ProcessVariable.strings("members");
  static final ProcessVariable<String> PANEL_STATE = ProcessVariable.text("panelState");

  static final ProcessVariable<String> SELECTION_NUMBER = ProcessVariable.text("selectionNumber");
  static final ProcessVariable<String> MEMBER = ProcessVariable.text("member");
  static final ProcessVariable<String> INTEREST_ACTION = ProcessVariable.text("interestAction");
  static final ProcessVariable<String> INTEREST = ProcessVariable.text("interest");
  static final ProcessVariable<String> DECLARED_BY = ProcessVariable.text("declaredBy");
  static final ProcessVariable<List<String>> AGENCIES = ProcessVariable.strings("agencies");
  static final ProcessVariable<String> INTEREST_KIND = ProcessVariable.text("interestKind");
  static final ProcessVariable<String> COUNTERPART_ERAD = ProcessVariable.text("counterpartErad");
  static final ProcessVariable<String> COUNTERPART_NAME = ProcessVariable.text("counterpartName");
  static final ProcessVariable<String> COUNTERPART_INSTITUTION = ProcessVariable.text("counterpartInstitution");
  static final ProcessVariable<String> COUNTERPART_UNIT = ProcessVariable.text("counterpartUnit");
  static final ProcessVariable<Integer> FROM_YEAR = ProcessVariable.integer("fromYear");
  static final ProcessVariable<Integer> TO_YEAR = ProcessVariable.integer("toYear");
  static final ProcessVariable<Integer> YEARS_TOTAL = ProcessVariable.integer("yearsTotal");
  static final ProcessVariable<String> INTEREST_NOTE = ProcessVariable.text("interestNote");
  static final ProcessVariable<String> OWN_ERAD = ProcessVariable.text("ownErad");
  static final ProcessVariable<String> OWN_INSTITUTION_CODE = ProcessVariable.text("ownInstitutionCode");
  static final ProcessVariable<String> OWN_INSTITUTION = ProcessVariable.text("ownInstitution");
  static final ProcessVariable<String> OWN_UNIT = ProcessVariable.text("ownUnit");
  static final ProcessVariable<String> OWN_EXPERTISE = ProcessVariable.text("ownExpertise");

  static final ProcessVariable<String> ASSIGNMENT_ACTION = ProcessVariable.text("assignmentAction");
  static final ProcessVariable<String> APPLICATION_NUMBER = ProcessVariable.text("applicationNumber");
  static final ProcessVariable<String> REVIEWER = ProcessVariable.text("reviewer");
  static final ProcessVariable<Integer> CONFLICT_NUMBER = ProcessVariable.integer("conflictNumber");
  static final ProcessVariable<Integer> WAITING_REVIEWS = ProcessVariable.integer("waitingReviews");
  static final ProcessVariable<Integer> RUNNING_REVIEWS = ProcessVariable.integer("runningReviews");

  private AdoptionVariables() {}
}
