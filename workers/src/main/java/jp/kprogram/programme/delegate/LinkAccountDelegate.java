package jp.kprogram.programme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.ResearcherAccounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the account of a researcher in e-Rad; open tasks of the awardee move to it (P7). */
@Component("linkAccount")
class LinkAccountDelegate implements JavaDelegate {

  private final ResearcherAccounts accounts;

  LinkAccountDelegate(ResearcherAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void execute(DelegateExecution step) {
    accounts.confirm(CASE_NUMBER.get(step), REASON.get(step));
  }
}
