package jp.kprogram.programme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.application.ResearcherAccounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the request of an account that was taken back (E02). */
@Component("withdrawAccountLink")
class WithdrawAccountLinkDelegate implements JavaDelegate {

  private final ResearcherAccounts accounts;

  WithdrawAccountLinkDelegate(ResearcherAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void execute(DelegateExecution step) {
    accounts.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
