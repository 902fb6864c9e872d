package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.InterestWithdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves an interest as it was declared (P5). */
@Component("keepInterest")
class KeepInterestDelegate implements JavaDelegate {

  private final InterestWithdrawals withdrawals;

  KeepInterestDelegate(InterestWithdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution step) {
    withdrawals.refuse(CASE_NUMBER.get(step), REASON.get(step));
  }
}
