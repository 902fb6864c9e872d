package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.shared.delegate.CaseMessages;
import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the theme has its award, and ends what is still assessed of it. */
@Component("settleTheme")
class SettleThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;
  private final CaseMessages messages;

  SettleThemeDelegate(ThemeCases cases, CaseMessages messages) {
    this.cases = cases;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    cases.settle(number);
    messages.tell("theme-concluded", number, Map.of());
  }
}
