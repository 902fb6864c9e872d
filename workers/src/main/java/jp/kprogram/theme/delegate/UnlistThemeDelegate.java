package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.TRIAGE_OCCASION;
import static jp.kprogram.theme.delegate.ThemeVariables.UNLISTED_ROUND;

import jp.kprogram.theme.Occasion;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the theme off the list (R57). */
@Component("unlistTheme")
class UnlistThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;

  UnlistThemeDelegate(ThemeCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    UNLISTED_ROUND.set(step, cases.unlist(CASE_NUMBER.get(step)));
    TRIAGE_OCCASION.set(step, Occasion.SURVEY.code());
  }
}
