package jp.kprogram.fund.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.fund.Appropriations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a budget measure that was taken back (E02). */
@Component("withdrawAppropriation")
class WithdrawAppropriationDelegate implements JavaDelegate {

  private final Appropriations appropriations;

  WithdrawAppropriationDelegate(Appropriations appropriations) {
    this.appropriations = appropriations;
  }

  @Override
  public void execute(DelegateExecution step) {
    appropriations.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
