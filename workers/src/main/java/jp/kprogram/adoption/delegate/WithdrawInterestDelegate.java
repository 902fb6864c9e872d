package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.InterestWithdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a declared interest back (P5). */
@Component("withdrawInterest")
class WithdrawInterestDelegate implements JavaDelegate {

  private final InterestWithdrawals withdrawals;

  WithdrawInterestDelegate(InterestWithdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution step) {
    withdrawals.approve(CASE_NUMBER.get(step), REASON.get(step));
  }
}
