package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CLOSING_REASON;

import java.util.Map;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the theme as a person decided, and what is still assessed of it. */
@Component("closeTheme")
class CloseThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;
  private final CaseMessages messages;

  CloseThemeDelegate(ThemeCases cases, CaseMessages messages) {
    this.cases = cases;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    cases.end(number, CLOSING_REASON.get(step));
    messages.tell("theme-concluded", number, Map.of());
  }
}
