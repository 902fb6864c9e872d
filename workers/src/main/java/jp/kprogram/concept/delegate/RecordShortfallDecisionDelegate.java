package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.time.Instant;
import jp.kprogram.concept.Approvals;
import jp.kprogram.concept.Approvals.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what is done about the shortfall: reduce, transfer or defer (E06). */
@Component("recordShortfallDecision")
class RecordShortfallDecisionDelegate implements JavaDelegate {

  private final Approvals approvals;

  RecordShortfallDecisionDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution step) {
    Settlement settled = approvals.settle(
        CASE_NUMBER.get(step),
        ConceptVariables.SHORTFALL_OUTCOME.get(step),
        ConceptVariables.SHORTFALL_REASON.get(step),
        ConceptVariables.FROM_CONCEPT.get(step),
        ConceptVariables.TRANSFER_MILLION_YEN.get(step),
        ConceptVariables.DEFER_UNTIL.get(step));
    Instant resumeAt = settled.resumeAt();
    ConceptVariables.SETTLED_BY.set(step, settled.by());
    ConceptVariables.RESUME_AT.set(step, resumeAt == null ? null : resumeAt.toString());
    // what an earlier request came to says nothing about this one
    ConceptVariables.TRANSFER_OUTCOME.set(step, null);
  }
}
