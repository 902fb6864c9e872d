package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.AWARD_MILLION_YEN;
import static jp.kprogram.adoption.delegate.RedressVariables.REMEDY_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Redresses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what doing the flawed step again came to (X1, E06). */
@Component("recordRemedy")
class RecordRemedyDelegate implements JavaDelegate {

  private final Redresses redresses;

  RecordRemedyDelegate(Redresses redresses) {
    this.redresses = redresses;
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome = redresses.remedy(
        CASE_NUMBER.get(step), OUTCOME.get(step), AWARD_MILLION_YEN.get(step), REASON.get(step));
    REMEDY_OUTCOME.set(step, outcome.code());
  }
}
