package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER;
import static jp.kprogram.adoption.delegate.ReviewVariables.ANSWER_BY;
import static jp.kprogram.adoption.delegate.ReviewVariables.ANSWER_BY_TEXT;
import static jp.kprogram.adoption.delegate.ReviewVariables.REVIEW_DUE;
import static jp.kprogram.adoption.delegate.ReviewVariables.REVIEW_DUE_TEXT;
import static jp.kprogram.adoption.delegate.ReviewVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.ReviewDesk;
import jp.kprogram.call.CallTimes;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a review; of what the application says nothing becomes a variable. */
@Component("registerReview")
class RegisterReviewDelegate implements JavaDelegate {

  private final ReviewDesk desk;

  RegisterReviewDelegate(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    var review = desk.register(step.getProcessBusinessKey());
    var call = desk.callOf(review);
    CASE_NUMBER.set(step, review.number());
    SELECTION_NUMBER.set(step, review.selection());
    APPLICATION_NUMBER.set(step, review.application());
    REVIEWER.set(step, review.reviewer());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    ANSWER_BY.set(step, Moments.stamp(desk.answerBy(review)));
    ANSWER_BY_TEXT.set(step, Moments.japanese(desk.answerBy(review)));
    REVIEW_DUE.set(step, Moments.stamp(review.dueAt()));
    REVIEW_DUE_TEXT.set(step, CallTimes.deadline(review.dueAt()));
  }
}
