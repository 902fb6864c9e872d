package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.EXPIRES_AT;
import static jp.kprogram.information.delegate.SecretVariables.EXPIRY_NOTICE_AT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the recipients of a secret for the period that was set last (P10, S-06). */
@Component("askRecipients")
class AskRecipientsDelegate implements JavaDelegate {

  private final Provisions provisions;

  AskRecipientsDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var term = provisions.term(number);
    EXPIRES_AT.set(step, term.over().toString());
    EXPIRY_NOTICE_AT.set(step, provisions.noticeAt(term).toString());
    provisions.ask(number);
  }
}
