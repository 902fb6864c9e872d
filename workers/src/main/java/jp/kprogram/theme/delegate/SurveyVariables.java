package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.shared.Coded;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.theme.Readiness;
import jp.kprogram.theme.Survey;
import jp.kprogram.theme.SurveyReport;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process technical-survey. */
final class SurveyVariables {

  static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");
  static final ProcessVariable<String> SURVEY_NUMBER = ProcessVariable.text("surveyNumber");

  private static final ProcessVariable<String> PURPOSE_NAME = ProcessVariable.text("purposeName");
  private static final ProcessVariable<String> QUESTIONS = ProcessVariable.longText("questions");
  private static final ProcessVariable<String> TECHNOLOGY_TEXT = ProcessVariable.longText("technologyText");
  private static final ProcessVariable<String> FINDINGS = ProcessVariable.text("findings");
  private static final ProcessVariable<String> PEOPLE = ProcessVariable.text("people");
  private static final ProcessVariable<String> FEASIBILITY_VIEW = ProcessVariable.text("feasibilityView");
  private static final ProcessVariable<String> SOURCES = ProcessVariable.text("sources");

  private SurveyVariables() {}

  static void commissioned(VariableScope step, Survey survey, String technology) {
    SURVEY_NUMBER.set(step, survey.number());
    PURPOSE_NAME.set(step, survey.purpose().japanese());
    QUESTIONS.set(step, survey.questions());
    TECHNOLOGY_TEXT.set(step, technology);
    RETURN_REASON.set(step, null);
  }

  static SurveyReport report(VariableScope step) {
    return new SurveyReport(
        FINDINGS.get(step),
        PEOPLE.get(step),
        Coded.of(Readiness.class, FEASIBILITY_VIEW.get(step), FEASIBILITY_VIEW.name(), "技術的実現性の見立て"),
        SOURCES.get(step));
  }
}
