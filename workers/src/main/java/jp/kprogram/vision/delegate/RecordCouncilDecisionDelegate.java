package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.COUNCIL_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.COUNCIL_REASON;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_RESULT;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_RULE;

import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.Conclusion;
import jp.kprogram.vision.Deliberations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the council's conclusion down (R60, R63). */
@Component("recordCouncilDecision")
class RecordCouncilDecisionDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  RecordCouncilDecisionDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    Conclusion conclusion = CouncilVariables.conclusion(step);
    deliberations.conclude(
        CASE_NUMBER.get(step), SESSION_RESULT.get(step), conclusion, RuleVersions.of(step, SESSION_RULE));
    COUNCIL_OUTCOME.set(step, conclusion.outcome().code());
    COUNCIL_REASON.set(step, conclusion.reason());
  }
}
