package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ReReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves out who has not declared the interests in time (X1, P5). */
@Component("dropReReviewer")
class DropReReviewerDelegate implements JavaDelegate {

  private final ReReviews reviews;

  DropReReviewerDelegate(ReReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    reviews.drop(CASE_NUMBER.get(step), MEMBER.get(step));
  }
}
