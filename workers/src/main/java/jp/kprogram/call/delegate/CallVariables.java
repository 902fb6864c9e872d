package jp.kprogram.call.delegate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallDraft;
import jp.kprogram.call.CallTerms;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the processes of calls up to the closing; see {@link SlotVariables} for what comes after. */
final class CallVariables {

  static final ProcessVariable<String> CONCEPT_NUMBER = ProcessVariable.text("conceptNumber");
  static final ProcessVariable<String> THEME_NUMBER = ProcessVariable.text("themeNumber");
  static final ProcessVariable<String> CALL_KIND = ProcessVariable.text("callKind");
  static final ProcessVariable<String> CALL_KIND_NAME = ProcessVariable.text("callKindName");
  static final ProcessVariable<String> GUIDELINE_TEXT = ProcessVariable.text("guidelineText");
  static final ProcessVariable<String> REQUESTED_SLOTS = ProcessVariable.text("requestedSlots");
  static final ProcessVariable<String> RECALL_OF = ProcessVariable.text("recallOf");
  static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
  static final ProcessVariable<String> AGENCY = ProcessVariable.text("agency");
  static final ProcessVariable<String> PREPARED_BY = ProcessVariable.text("preparedBy");
  static final ProcessVariable<String> DAY_NOTE = ProcessVariable.text("dayNote");
  static final ProcessVariable<List<?>> SLOTS = ProcessVariable.table("slots");
  static final ProcessVariable<List<?>> DOCUMENT_OPTIONS = ProcessVariable.table("documentOptions");
  static final ProcessVariable<String> LEGAL_CHECK = ProcessVariable.text("legalCheck");
  static final ProcessVariable<String> CONTENT_CHECK = ProcessVariable.text("contentCheck");
  static final ProcessVariable<String> CHECK_RESULT = ProcessVariable.text("checkResult");
  static final ProcessVariable<String> SCHEDULE = ProcessVariable.text("schedule");
  static final ProcessVariable<String> CLOSES_AT = ProcessVariable.text("closesAt");
  static final ProcessVariable<Boolean> CLOSING_REACHED = ProcessVariable.flag("closingReached");

  /** What the model keeps of the refusal that it caught. */
  static final ProcessVariable<String> REFUSAL = ProcessVariable.text("publicationRefusal");

  /** The table that judges dates. */
  static final String SCHEDULE_RULE = "call-schedule";

  private static final ProcessVariable<String> CALL_TITLE = ProcessVariable.text("callTitle");
  private static final ProcessVariable<String> ELIGIBILITY = ProcessVariable.text("eligibility");
  private static final ProcessVariable<List<String>> DOCUMENTS = ProcessVariable.strings("documents");
  private static final ProcessVariable<String> BRIEFING = ProcessVariable.text("briefing");
  private static final ProcessVariable<LocalDate> PREANNOUNCE_ON = ProcessVariable.date("preannounceOn", "予告の日");
  private static final ProcessVariable<LocalDate> OPENS_ON = ProcessVariable.date("opensOn", "公募開始の日");
  private static final ProcessVariable<String> OPENS_TIME = ProcessVariable.text("opensTime");
  private static final ProcessVariable<LocalDate> QUESTIONS_UNTIL_ON =
      ProcessVariable.date("questionsUntilOn", "質問の締切の日");
  private static final ProcessVariable<String> QUESTIONS_UNTIL_TIME = ProcessVariable.text("questionsUntilTime");
  private static final ProcessVariable<LocalDate> CLOSES_ON = ProcessVariable.date("closesOn", "公募の締切の日");
  private static final ProcessVariable<String> CLOSES_TIME = ProcessVariable.text("closesTime");
  private static final ProcessVariable<String> SCHEDULE_REASON = ProcessVariable.text("scheduleReason");
  private static final List<ProcessVariable<Integer>> WEIGHTS = List.of(
      ProcessVariable.integer("weightC1"),
      ProcessVariable.integer("weightC2a"),
      ProcessVariable.integer("weightC2b"),
      ProcessVariable.integer("weightC2c"),
      ProcessVariable.integer("weightC2d"));
  private static final ProcessVariable<String> CRITERION_THRESHOLD = ProcessVariable.text("criterionThreshold");
  private static final ProcessVariable<String> INTERVIEW_THRESHOLD = ProcessVariable.text("interviewThreshold");
  private static final ProcessVariable<String> FUND_THRESHOLD = ProcessVariable.text("fundThreshold");
  private static final ProcessVariable<Integer> REVIEWERS = ProcessVariable.integer("reviewersPerProposal");
  private static final ProcessVariable<String> REPLY_STEP = ProcessVariable.text("replyStep");
  private static final ProcessVariable<String> PREANNOUNCE_AT = ProcessVariable.text("preannounceAt");
  private static final ProcessVariable<String> OPENS_AT = ProcessVariable.text("opensAt");
  private static final ProcessVariable<Integer> WINDOW_DAYS = ProcessVariable.integer("windowDays");
  private static final ProcessVariable<Integer> PREANNOUNCEMENT_DAYS = ProcessVariable.integer("preannouncementDays");
  private static final ProcessVariable<Integer> QUESTION_GAP_DAYS = ProcessVariable.integer("questionGapDays");
  private static final ProcessVariable<String> SCHEDULE_REASONED = ProcessVariable.text("scheduleReasoned");

  private CallVariables() {}

  /** Fills the form of the terms; what is a decision of its own stays open. */
  static void offer(VariableScope step, CallDraft draft, Map<String, String> documents) {
    CALL_TITLE.set(step, draft.title());
    ELIGIBILITY.set(step, draft.eligibility());
    DOCUMENTS.set(step, draft.documents());
    DOCUMENT_OPTIONS.set(step, documents.entrySet().stream()
        .map(document -> Map.of("value", document.getKey(), "label", document.getValue()))
        .toList());
    PREANNOUNCE_ON.set(step, draft.dates().preannounceOn());
    OPENS_ON.set(step, draft.dates().opensOn());
    OPENS_TIME.set(step, draft.dates().opensTime());
    QUESTIONS_UNTIL_ON.set(step, draft.dates().questionsUntilOn());
    QUESTIONS_UNTIL_TIME.set(step, draft.dates().questionsUntilTime());
    CLOSES_ON.set(step, draft.dates().closesOn());
    CLOSES_TIME.set(step, draft.dates().closesTime());
    for (int index = 0; index < WEIGHTS.size(); index++) {
      WEIGHTS.get(index).set(step, draft.review().weights().get(index));
    }
    CRITERION_THRESHOLD.set(step, draft.review().criterionThreshold());
    INTERVIEW_THRESHOLD.set(step, draft.review().interviewThreshold());
    FUND_THRESHOLD.set(step, draft.review().fundThreshold());
    REVIEWERS.set(step, draft.review().reviewers());
    REPLY_STEP.set(step, draft.review().replyStep());
  }

  /** The terms as the form sends them. */
  static CallDraft draft(VariableScope step) {
    return new CallDraft(
        CALL_TITLE.get(step),
        ELIGIBILITY.get(step),
        DOCUMENTS.get(step),
        BRIEFING.get(step),
        new CallDraft.Dates(
            PREANNOUNCE_ON.get(step),
            OPENS_ON.get(step),
            OPENS_TIME.get(step),
            QUESTIONS_UNTIL_ON.get(step),
            QUESTIONS_UNTIL_TIME.get(step),
            CLOSES_ON.get(step),
            CLOSES_TIME.get(step),
            SCHEDULE_REASON.get(step)),
        new CallDraft.Review(
            // a missing weight is refused by its name
            Arrays.asList(WEIGHTS.stream().map(weight -> weight.get(step)).toArray(Integer[]::new)),
            CRITERION_THRESHOLD.get(step),
            INTERVIEW_THRESHOLD.get(step),
            FUND_THRESHOLD.get(step),
            REVIEWERS.get(step),
            REPLY_STEP.get(step)));
  }

  /** What table and timers need of the terms. */
  static void schedule(VariableScope step, CallTerms terms, String announced, String opened, String closed) {
    WINDOW_DAYS.set(step, terms.schedule().windowDays());
    PREANNOUNCEMENT_DAYS.set(step, terms.schedule().preannouncementDays());
    QUESTION_GAP_DAYS.set(step, terms.schedule().questionGapDays());
    SCHEDULE_REASONED.set(step, terms.schedule().reasoned() ? "given" : "missing");
    PREANNOUNCE_AT.set(step, announced);
    OPENS_AT.set(step, opened);
    CLOSES_AT.set(step, closed);
  }

  /** What forms say of a call. */
  static void show(VariableScope step, Call call) {
    CONCEPT_NUMBER.set(step, call.concept());
    THEME_NUMBER.set(step, call.theme());
  }
}
