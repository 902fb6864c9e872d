package jp.kprogram.adoption.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.adoption.Redecisions;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the case of a selection from the settled reviews on: numbers and moments. What is written passes through to our tables. */
final class PanelVariables {

  static final ProcessVariable<Integer> OUTLIERS_LEFT = ProcessVariable.integer("outliersLeft");
  static final ProcessVariable<Integer> SECOND_LOOKS = ProcessVariable.integer("secondLooks");
  static final ProcessVariable<String> LOOK_REVIEW = ProcessVariable.text("lookReview");
  static final ProcessVariable<String> LOOK_QUESTION = ProcessVariable.text("lookQuestion");
  static final ProcessVariable<String> OUTLIER_APPLICATION = ProcessVariable.text("outlierApplication");
  static final ProcessVariable<String> FINDING = ProcessVariable.text("finding");

  static final ProcessVariable<String> SHORTLIST_ACTION = ProcessVariable.text("shortlistAction");
  static final ProcessVariable<String> SHORTLIST_STATE = ProcessVariable.text("shortlistState");
  static final ProcessVariable<Integer> SHORTLISTED = ProcessVariable.integer("shortlisted");
  static final ProcessVariable<String> REPLY_STEP = ProcessVariable.text("replyStep");
  static final ProcessVariable<String> REPLIES_UNTIL = ProcessVariable.text("repliesUntil");
  static final ProcessVariable<String> APPLICATION = ProcessVariable.text("application");

  static final ProcessVariable<String> INTERVIEW_ACTION = ProcessVariable.text("interviewAction");
  static final ProcessVariable<String> INTERVIEW_NOTE = ProcessVariable.text("interviewNote");
  static final ProcessVariable<String> INTERVIEW_STATE = ProcessVariable.text("interviewState");
  static final ProcessVariable<String> PORTFOLIO_GAP = ProcessVariable.text("portfolioGap");
  /** In the order of the viewpoints. */
  static final List<ProcessVariable<String>> INTERVIEW_POINTS = List.of(
      ProcessVariable.text("pointsC1"),
      ProcessVariable.text("pointsC2a"),
      ProcessVariable.text("pointsC2b"),
      ProcessVariable.text("pointsC2c"),
      ProcessVariable.text("pointsC2d"));

  static final ProcessVariable<LocalDate> HELD_ON = ProcessVariable.date("heldOn", "開催日");
  static final ProcessVariable<List<String>> PRESENT = ProcessVariable.strings("present");
  static final ProcessVariable<List<String>> RECUSED = ProcessVariable.strings("recused");
  static final ProcessVariable<String> MINUTES = ProcessVariable.text("minutes");
  static final ProcessVariable<String> TIE = ProcessVariable.text("tie");
  static final ProcessVariable<String> FIRST_APPLICATION = ProcessVariable.text("firstApplication");

  static final ProcessVariable<String> PANEL_OUTCOME = ProcessVariable.text("panelOutcome");
  static final ProcessVariable<Integer> ADOPTED_MILLION_YEN = ProcessVariable.integer("adoptedMillionYen");
  static final ProcessVariable<String> CONDITIONS = ProcessVariable.text("conditions");
  static final ProcessVariable<String> SECURITY_FIX = ProcessVariable.text("securityFix");
  static final ProcessVariable<String> APPLICANT_REASON = ProcessVariable.text("applicantReason");
  static final ProcessVariable<String> FUNDABILITY = ProcessVariable.text("fundability");
  static final ProcessVariable<LocalDate> NOTICES_ON = ProcessVariable.date("noticesOn", "結果を通知する日");
  static final ProcessVariable<String> NOTICES_TIME = ProcessVariable.text("noticesTime");
  static final ProcessVariable<String> NOTICES_AT = ProcessVariable.text("noticesAt");
  static final ProcessVariable<String> NOTICES_TEXT = ProcessVariable.text("noticesText");
  static final ProcessVariable<String> PREPARED_BY = ProcessVariable.text("preparedBy");
  static final ProcessVariable<String> SHORTFALL_TEXT = ProcessVariable.text("shortfallText");

  static final ProcessVariable<String> LETTERS_LEFT = ProcessVariable.text("lettersLeft");
  static final ProcessVariable<String> SELECTION_RESULT = ProcessVariable.text("selectionResult");
  static final ProcessVariable<List<String>> ADOPTED_APPLICATIONS = ProcessVariable.strings("adoptedApplications");
  static final ProcessVariable<String> APPLICATION_NUMBER = ProcessVariable.text("applicationNumber");

  /** The table of the panel's step. */
  static final String FUNDABILITY_RULE = "fundability";

  private static final ProcessVariable<String> TOTAL_LEVEL = ProcessVariable.text("totalLevel");
  private static final ProcessVariable<String> CRITERIA_LEVEL = ProcessVariable.text("criteriaLevel");
  private static final ProcessVariable<String> SECURITY_LEVEL = ProcessVariable.text("securityLevel");

  private PanelVariables() {}

  /** What the table judges; it keeps that itself. */
  static void weigh(VariableScope step, PanelDecisions.Facts facts) {
    TOTAL_LEVEL.pass(step, facts.total());
    CRITERIA_LEVEL.pass(step, facts.criteria());
    SECURITY_LEVEL.pass(step, facts.security());
    INTERVIEW_STATE.pass(step, facts.interview());
  }

  /** What is decided on one proposal, as the form sends it. */
  static PanelDecisions.Draft draft(VariableScope step) {
    return draftOn(step, APPLICATION.get(step));
  }

  /** The same for an application that the case is about. */
  static PanelDecisions.Draft draftOn(VariableScope step, String application) {
    return new PanelDecisions.Draft(
        application,
        PANEL_OUTCOME.get(step),
        ADOPTED_MILLION_YEN.get(step),
        CONDITIONS.get(step),
        SECURITY_FIX.get(step),
        APPLICANT_REASON.get(step));
  }

  /** The meeting at which one application was decided on anew, as the form sends it. */
  static Redecisions.Meeting meeting(VariableScope step) {
    return new Redecisions.Meeting(HELD_ON.get(step), chosen(PRESENT, step), chosen(RECUSED, step), MINUTES.get(step));
  }

  /** The interview of that application, as the form sends it. */
  static Redecisions.Hearing hearing(VariableScope step) {
    String action = INTERVIEW_ACTION.get(step);
    return new Redecisions.Hearing(
        action, "held".equals(action) ? InterviewPoints.of(step) : null, INTERVIEW_NOTE.get(step));
  }

  /** People that a checklist sends; nothing where none is chosen. */
  static List<String> chosen(ProcessVariable<List<String>> people, VariableScope step) {
    List<String> given = people.get(step);
    return given == null ? List.of() : given;
  }
}
