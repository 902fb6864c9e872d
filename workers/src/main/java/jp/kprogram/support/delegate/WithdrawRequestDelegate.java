package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a request that was taken back (E02). */
@Component("withdrawRequest")
class WithdrawRequestDelegate implements JavaDelegate {

  private final Requests requests;

  WithdrawRequestDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
