package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;
import static jp.kprogram.theme.delegate.SurveyVariables.SURVEY_NUMBER;

import jp.kprogram.theme.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Returns the report of a survey with a reason. */
@Component("returnSurveyReport")
class ReturnSurveyReportDelegate implements JavaDelegate {

  private final Surveys surveys;

  ReturnSurveyReportDelegate(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution step) {
    surveys.returnReport(SURVEY_NUMBER.get(step), REASON.get(step));
    RETURN_REASON.set(step, REASON.get(step));
  }
}
