package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.theme.Surveys;
import jp.kprogram.theme.ThemeCases;
import jp.kprogram.theme.Themes;
import jp.kprogram.theme.Triages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lays out what is known of the theme for those who assess it. */
@Component("showTriageRecord")
class ShowTriageRecordDelegate implements JavaDelegate {

  private final ThemeCases cases;
  private final Themes themes;
  private final Triages triages;
  private final Surveys surveys;

  ShowTriageRecordDelegate(ThemeCases cases, Themes themes, Triages triages, Surveys surveys) {
    this.cases = cases;
    this.themes = themes;
    this.triages = triages;
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    TriageVariables.showTechnology(step, cases.technologyText(number));
    TriageVariables.showTriages(step, triages.of(number));
    TriageVariables.showSurveys(step, surveys.of(number));
    TriageVariables.showChanges(step, themes.changes(number));
  }
}
