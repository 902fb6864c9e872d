package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEW_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether a selection has all its reviews. */
@Component("checkReviews")
class CheckReviewsDelegate implements JavaDelegate {

  private final Assignments assignments;

  CheckReviewsDelegate(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution step) {
    REVIEW_STATE.set(step, assignments.settled(CASE_NUMBER.get(step)) ? "settled" : "open");
  }
}
