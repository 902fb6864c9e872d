package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONDITION_OUTCOME;
import static jp.kprogram.council.delegate.CouncilVariables.CONSENT_OUTCOME;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.Consents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of a project whose condition is not met (E11). */
@Component("recordConditionDecision")
class RecordConditionDecisionDelegate implements JavaDelegate {

  private final Consents consents;

  RecordConditionDecisionDelegate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean left = consents.decideCondition(
        CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step), CONDITION_OUTCOME.get(step), REASON.get(step));
    CONSENT_OUTCOME.set(step, CouncilVariables.consent(left));
  }
}
