package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER;
import static jp.kprogram.adoption.delegate.RedressVariables.FLAWED_REVIEW;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.ReReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the flawed review void and asks somebody from outside to declare and review (X1, E07). */
@Component("askReReviewer")
class AskReReviewerDelegate implements JavaDelegate {

  private final ReReviews reviews;

  AskReReviewerDelegate(ReReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    String reviewer = REVIEWER.get(step);
    reviews.ask(CASE_NUMBER.get(step), FLAWED_REVIEW.get(step), reviewer, REASON.get(step));
    MEMBER.set(step, reviewer);
  }
}
