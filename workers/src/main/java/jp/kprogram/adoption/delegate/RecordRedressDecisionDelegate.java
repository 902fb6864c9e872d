package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.FLAWED_STEP;
import static jp.kprogram.adoption.delegate.RedressVariables.REDRESS_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Redresses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was decided on a complaint (X1). */
@Component("recordRedressDecision")
class RecordRedressDecisionDelegate implements JavaDelegate {

  private final Redresses redresses;

  RecordRedressDecisionDelegate(Redresses redresses) {
    this.redresses = redresses;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var decided = redresses.decide(number, OUTCOME.get(step), FLAWED_STEP.get(step), REASON.get(step));
    REDRESS_OUTCOME.set(step, decided.code());
  }
}
