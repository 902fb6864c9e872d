package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.theme.delegate.SurveyVariables.SURVEY_NUMBER;

import jp.kprogram.theme.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Accepts the report of a survey. */
@Component("acceptSurveyReport")
class AcceptSurveyReportDelegate implements JavaDelegate {

  private final Surveys surveys;

  AcceptSurveyReportDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution step) {
    surveys.accept(SURVEY_NUMBER.get(step), REASON.get(step));
  }
}
