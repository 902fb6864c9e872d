package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.concept.Approvals;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the concept back and tells the theme that asked for it (E02). */
@Component("withdrawConcept")
class WithdrawConceptDelegate implements JavaDelegate {

  private final Approvals approvals;
  private final CaseMessages messages;

  WithdrawConceptDelegate(Approvals approvals, CaseMessages messages) {
    this.approvals = approvals;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    ConceptVariables.tell(
        messages, approvals.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step)), "withdrawn");
  }
}
