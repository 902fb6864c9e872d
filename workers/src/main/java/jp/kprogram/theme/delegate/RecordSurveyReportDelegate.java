package jp.kprogram.theme.delegate;

import static jp.kprogram.theme.delegate.SurveyVariables.SURVEY_NUMBER;

import jp.kprogram.theme.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the think tank's report in. */
@Component("recordSurveyReport")
class RecordSurveyReportDelegate implements JavaDelegate {

  private final Surveys surveys;

  RecordSurveyReportDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution step) {
    surveys.report(SURVEY_NUMBER.get(step), SurveyVariables.report(step));
  }
}
