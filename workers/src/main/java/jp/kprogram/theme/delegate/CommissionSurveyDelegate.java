package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.SurveyVariables.PURPOSE;

import jp.kprogram.shared.Coded;
import jp.kprogram.theme.SurveyPurpose;
import jp.kprogram.theme.Surveys;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Commissions the survey with the questions of its purpose. */
@Component("commissionSurvey")
class CommissionSurveyDelegate implements JavaDelegate {

  private final Surveys surveys;
  private final ThemeCases cases;

  CommissionSurveyDelegate(Surveys surveys, ThemeCases cases) {
    this.surveys = surveys;
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var purpose = Coded.of(SurveyPurpose.class, PURPOSE.get(step), PURPOSE.name(), "調査の目的");
    SurveyVariables.commissioned(step, surveys.commission(number, purpose), cases.technologyText(number));
  }
}
