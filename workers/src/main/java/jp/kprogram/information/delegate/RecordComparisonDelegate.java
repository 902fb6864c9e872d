package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.COMPARISON_RESULT;
import static jp.kprogram.information.delegate.PublicationVariables.CONTAINED_SECRETS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Comparisons;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether a received secret is in the words of a notice (S-08). */
@Component("recordComparison")
class RecordComparisonDelegate implements JavaDelegate {

  private final Comparisons comparisons;

  RecordComparisonDelegate(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public void execute(DelegateExecution step) {
    COMPARISON_RESULT.set(step, comparisons.compare(
        CASE_NUMBER.get(step), COMPARISON_RESULT.get(step), CONTAINED_SECRETS.get(step), REASON.get(step)).code());
  }
}
