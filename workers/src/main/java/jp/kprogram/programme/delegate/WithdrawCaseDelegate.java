package jp.kprogram.programme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.programme.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a running case back (E02). */
@Component("withdrawCase")
class WithdrawCaseDelegate implements JavaDelegate {

  private final Withdrawals withdrawals;

  WithdrawCaseDelegate(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution step) {
    withdrawals.withdraw(CASE_NUMBER.get(step), REASON.get(step));
  }
}
