package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.WAITING_REVIEWS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next reviews of a selection, some hundred in a transaction. */
@Component("startReviews")
class StartReviewsDelegate implements JavaDelegate {

  private static final int BATCH = 200;

  private final Assignments assignments;

  StartReviewsDelegate(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution step) {
    WAITING_REVIEWS.set(step, assignments.start(CASE_NUMBER.get(step), BATCH));
  }
}
