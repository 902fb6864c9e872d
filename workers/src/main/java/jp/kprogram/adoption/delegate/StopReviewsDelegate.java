package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.RUNNING_REVIEWS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.SelectionWithdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the next reviews of a selection that was taken back, some hundred in a transaction (E02). */
@Component("stopReviews")
class StopReviewsDelegate implements JavaDelegate {

  private static final int BATCH = 200;

  private final SelectionWithdrawal withdrawal;

  StopReviewsDelegate(SelectionWithdrawal withdrawal) {
    this.withdrawal = withdrawal;
  }

  @Override
  public void execute(DelegateExecution step) {
    RUNNING_REVIEWS.set(step, withdrawal.stop(CASE_NUMBER.get(step), BATCH));
  }
}
