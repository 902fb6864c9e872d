package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCIES;
import static jp.kprogram.adoption.delegate.AdoptionVariables.DECLARED_BY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.adoption.InterestWithdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an interest that is to be taken back (P5). */
@Component("requestInterestWithdrawal")
class RequestInterestWithdrawalDelegate implements JavaDelegate {

  private final InterestWithdrawals withdrawals;

  RequestInterestWithdrawalDelegate(InterestWithdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = withdrawals.request(INTEREST.get(step), WITHDRAWAL_REASON.get(step));
    step.setProcessBusinessKey(number);
    CASE_NUMBER.set(step, number);
    AGENCIES.set(step, withdrawals.deciders(DECLARED_BY.get(step)));
  }
}
