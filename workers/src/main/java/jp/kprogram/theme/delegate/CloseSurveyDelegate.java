package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a survey that has not reported in time (E23). */
@Component("closeSurvey")
class CloseSurveyDelegate implements JavaDelegate {

  private final ThemeCases cases;

  CloseSurveyDelegate(ThemeCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    cases.closeSurvey(CASE_NUMBER.get(step));
  }
}
