package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.LIFT_ANSWER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Comparisons;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether a provider lifts secrets for one publication (S-08). */
@Component("recordLift")
class RecordLiftDelegate implements JavaDelegate {

  private final Comparisons comparisons;

  RecordLiftDelegate(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public void execute(DelegateExecution step) {
    comparisons.lift(CASE_NUMBER.get(step), LIFT_ANSWER.get(step), REASON.get(step));
  }
}
