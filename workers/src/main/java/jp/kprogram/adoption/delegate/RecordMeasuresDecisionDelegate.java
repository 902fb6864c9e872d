package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.MITIGATION;
import static jp.kprogram.adoption.delegate.AwardVariables.PERMIT_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.AwardChecks;
import jp.kprogram.adoption.MitigationOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was decided on the plan of measures (E10). */
@Component("recordMeasuresDecision")
class RecordMeasuresDecisionDelegate implements JavaDelegate {

  private final AwardChecks checks;

  RecordMeasuresDecisionDelegate(AwardChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution step) {
    MitigationOutcome decided = checks.decide(
        CASE_NUMBER.get(step), OUTCOME.get(step), REASON.get(step), PERMIT_NUMBER.get(step));
    MITIGATION.set(step, decided.code());
  }
}
