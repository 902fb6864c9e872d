package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.theme.delegate.ThemeVariables.OPENING_NOTE;
import static jp.kprogram.theme.delegate.ThemeVariables.TECHNOLOGY_CODE;

import jp.kprogram.theme.Theme;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the theme of a technology (R10, R62). */
@Component("openTheme")
class OpenThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;

  OpenThemeDelegate(ThemeCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    Theme theme = cases.open(step.getProcessBusinessKey(), TECHNOLOGY_CODE.get(step), OPENING_NOTE.get(step));
    step.setProcessBusinessKey(theme.number());
    CASE_NUMBER.set(step, theme.number());
    SUBJECT.set(step, theme.subject());
    ThemeVariables.begin(step);
  }
}
