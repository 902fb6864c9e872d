package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.information.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a notice that was taken back (E02). */
@Component("withdrawPublication")
class WithdrawPublicationDelegate implements JavaDelegate {

  private final Publications publications;

  WithdrawPublicationDelegate(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void execute(DelegateExecution step) {
    publications.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
