package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.call.CallConclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the call back, with notice to everybody who follows it. */
@Component("withdrawCall")
class WithdrawCallDelegate implements JavaDelegate {

  private final CallConclusion conclusion;
  private final ThemeMessages themes;

  WithdrawCallDelegate(CallConclusion conclusion, ThemeMessages themes) {
    this.conclusion = conclusion;
    this.themes = themes;
  }

  @Override
  public void execute(DelegateExecution step) {
    themes.tell(conclusion.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step)));
  }
}
