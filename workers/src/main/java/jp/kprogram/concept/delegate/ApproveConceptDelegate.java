package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.concept.Approvals;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Approves the concept and reserves its ceiling, or says by how much the fund falls short (R13, E06). */
@Component("approveConcept")
class ApproveConceptDelegate implements JavaDelegate {

  private static final String CAUGHT = "FUND_EXHAUSTED";

  private final Approvals approvals;

  ApproveConceptDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution step) {
    try {
      approvals.approve(CASE_NUMBER.get(step), ConceptVariables.ruleVersion(step));
    } catch (Refusal.Conflict refusal) {
      if (refusal.code().equals(CAUGHT)) {
        throw new BpmnError(CAUGHT, refusal.getMessage(), refusal);
      }
      throw refusal;
    }
    ConceptVariables.CONCEPT_OUTCOME.set(step, "approved");
  }
}
