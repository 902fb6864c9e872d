package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.PATTERN;

import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the theme on the list (R55, R56). */
@Component("listTheme")
class ListThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;

  ListThemeDelegate(ThemeCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    ThemeVariables.listed(step, cases.list(CASE_NUMBER.get(step), PATTERN.get(step)));
  }
}
