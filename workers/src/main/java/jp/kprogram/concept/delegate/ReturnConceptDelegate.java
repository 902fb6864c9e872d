package jp.kprogram.concept.delegate;

import static jp.kprogram.concept.delegate.ConceptVariables.CONSULTATION_OUTCOME;
import static jp.kprogram.concept.delegate.ConceptVariables.CONSULTATION_REASON;
import static jp.kprogram.concept.delegate.ConceptVariables.SHORTFALL_REASON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.concept.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the draft back to its author with the reason of whoever returned it. */
@Component("returnConcept")
class ReturnConceptDelegate implements JavaDelegate {

  private final Approvals approvals;

  ReturnConceptDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean unchanged = "unchanged".equals(CONSULTATION_OUTCOME.get(step));
    RETURN_REASON.set(step, approvals.returnDraft(
        CASE_NUMBER.get(step), unchanged ? null : CONSULTATION_REASON.get(step), SHORTFALL_REASON.get(step)));
  }
}
