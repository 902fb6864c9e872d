package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.theme.ThemeCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a theme that was taken back (E02). */
@Component("withdrawTheme")
class WithdrawThemeDelegate implements JavaDelegate {

  private final ThemeCases cases;

  WithdrawThemeDelegate(ThemeCases cases) {
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution step) {
    cases.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
