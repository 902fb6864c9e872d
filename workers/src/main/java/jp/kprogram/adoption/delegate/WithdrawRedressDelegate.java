package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.adoption.Redresses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a complaint that was taken back (X1). */
@Component("withdrawRedress")
class WithdrawRedressDelegate implements JavaDelegate {

  private final Redresses redresses;

  WithdrawRedressDelegate(Redresses redresses) {
    this.redresses = redresses;
  }

  @Override
  public void execute(DelegateExecution step) {
    redresses.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
