package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.concept.Approvals;
import jp.kprogram.concept.ApprovingOffice;
import jp.kprogram.shared.Coded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the answer of an office to the draft (R09; paper L36). */
@Component("recordConceptApproval")
class RecordConceptApprovalDelegate implements JavaDelegate {

  private final Approvals approvals;

  RecordConceptApprovalDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution step) {
    approvals.record(
        CASE_NUMBER.get(step),
        Coded.stored(ApprovingOffice.class, ConceptVariables.OFFICE.get(step)),
        OUTCOME.get(step),
        REASON.get(step));
  }
}
