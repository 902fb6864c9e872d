package jp.kprogram.theme.delegate;

import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.theme.Occasion;
import jp.kprogram.theme.Theme;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the processes theme-setting, concept-preparation, theme-calls and readiness-change. */
final class ThemeVariables {

  static final ProcessVariable<String> TECHNOLOGY_CODE = ProcessVariable.text("technologyCode");
  static final ProcessVariable<String> OPENING_NOTE = ProcessVariable.text("openingNote");
  static final ProcessVariable<String> THEME_NUMBER = ProcessVariable.text("themeNumber");
  static final ProcessVariable<String> WHAT_CHANGED = ProcessVariable.text("whatChanged");
  static final ProcessVariable<String> TRIAGE_OCCASION = ProcessVariable.text("triageOccasion");
  static final ProcessVariable<String> PATTERN = ProcessVariable.text("pattern");
  static final ProcessVariable<String> NEW_PATTERN = ProcessVariable.text("newPattern");
  static final ProcessVariable<String> NEW_REASON = ProcessVariable.text("newReason");
  static final ProcessVariable<Boolean> PATTERN_CHANGES = ProcessVariable.flag("patternChanges");
  static final ProcessVariable<Integer> UNLISTED_ROUND = ProcessVariable.integer("unlistedRound");
  static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");
  static final ProcessVariable<String> CHOSEN_ROUTE = ProcessVariable.text("chosenRoute");
  static final ProcessVariable<String> ROUTE_REASON = ProcessVariable.text("routeReason");
  static final ProcessVariable<String> CONCEPT_NUMBER = ProcessVariable.text("conceptNumber");
  static final ProcessVariable<String> CONCEPT_OUTCOME = ProcessVariable.text("conceptOutcome");
  static final ProcessVariable<String> CALL_OUTCOME = ProcessVariable.text("callOutcome");
  static final ProcessVariable<String> STUDY_RESULT = ProcessVariable.text("studyResult");
  static final ProcessVariable<Boolean> STUDY_CLEARED = ProcessVariable.flag("studyCleared");
  static final ProcessVariable<String> ADDITIONAL_PLAN = ProcessVariable.text("additionalPlan");
  static final ProcessVariable<String> PLAN_REASON = ProcessVariable.text("planReason");
  static final ProcessVariable<String> CONTINUATION = ProcessVariable.text("continuation");
  static final ProcessVariable<String> CONTINUATION_REASON = ProcessVariable.text("continuationReason");
  static final ProcessVariable<Boolean> THEME_ENDS = ProcessVariable.flag("themeEnds");
  static final ProcessVariable<String> CLOSING_REASON = ProcessVariable.text("closingReason");

  private static final ProcessVariable<Boolean> SURVEYED = ProcessVariable.flag("surveyed");
  private static final ProcessVariable<Boolean> SURVEY_NEEDED = ProcessVariable.flag("surveyNeeded");

  private ThemeVariables() {}

  /** What the gateways read before anything of it has come to be. */
  static void begin(VariableScope step) {
    TRIAGE_OCCASION.set(step, Occasion.OPENING.code());
    PATTERN.set(step, null);
    CLOSING_REASON.set(step, null);
    THEME_ENDS.set(step, false);
    forgetResults(step);
  }

  /** A theme on the list, at the beginning of the way of its pattern. */
  static void listed(VariableScope step, ThemeCases.Listing listing) {
    Theme theme = listing.theme();
    ROUTE.set(step, theme.route() == null ? null : theme.route().code());
    SURVEYED.set(step, theme.surveyed());
    SURVEY_NEEDED.set(step, listing.surveyNeeded());
    TRIAGE_OCCASION.set(step, Occasion.SURVEY.code());
    forgetResults(step);
  }

  private static void forgetResults(VariableScope step) {
    CONCEPT_NUMBER.set(step, null);
    CONCEPT_OUTCOME.set(step, null);
    CALL_OUTCOME.set(step, null);
    STUDY_CLEARED.set(step, false);
  }
}
