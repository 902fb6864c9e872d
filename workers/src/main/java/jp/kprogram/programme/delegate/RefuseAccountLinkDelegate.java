package jp.kprogram.programme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.ResearcherAccounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that an account is not registered. */
@Component("refuseAccountLink")
class RefuseAccountLinkDelegate implements JavaDelegate {

  private final ResearcherAccounts accounts;

  RefuseAccountLinkDelegate(ResearcherAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void execute(DelegateExecution step) {
    accounts.refuse(CASE_NUMBER.get(step), REASON.get(step));
  }
}
