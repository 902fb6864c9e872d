package jp.kprogram.programme.delegate;

import static jp.kprogram.programme.delegate.AccountLinkVariables.ERAD_ID;
import static jp.kprogram.programme.delegate.AccountLinkVariables.LINK_CLUE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.application.AccountLink;
import jp.kprogram.application.ResearcherAccounts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in that an account is a researcher in e-Rad (P7). */
@Component("openAccountLink")
class OpenAccountLinkDelegate implements JavaDelegate {

  private final ResearcherAccounts accounts;

  OpenAccountLinkDelegate(ResearcherAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void execute(DelegateExecution step) {
    AccountLink link = accounts.request(step.getProcessBusinessKey(), ERAD_ID.get(step), LINK_CLUE.get(step));
    step.setProcessBusinessKey(link.number());
    CASE_NUMBER.set(step, link.number());
    SUBJECT.set(step, "e-Rad 研究者番号の登録");
  }
}
