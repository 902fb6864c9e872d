package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER;
import static jp.kprogram.adoption.delegate.ReviewVariables.LOOK_UNTIL;
import static jp.kprogram.adoption.delegate.ReviewVariables.LOOK_UNTIL_TEXT;
import static jp.kprogram.adoption.delegate.ReviewVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.ReviewDesk;
import jp.kprogram.adoption.SecondLooks;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the second look at a review; of what the application says nothing becomes a variable. */
@Component("registerSecondLook")
class RegisterSecondLookDelegate implements JavaDelegate {

  private final SecondLooks looks;
  private final ReviewDesk desk;

  RegisterSecondLookDelegate(SecondLooks looks, ReviewDesk desk) {
    this.looks = looks;
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    var review = looks.register(step.getProcessBusinessKey());
    var call = desk.callOf(review);
    CASE_NUMBER.set(step, review.number());
    SELECTION_NUMBER.set(step, review.selection());
    APPLICATION_NUMBER.set(step, review.application());
    REVIEWER.set(step, review.reviewer());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    LOOK_UNTIL.set(step, Moments.stamp(looks.until(review.number())));
    LOOK_UNTIL_TEXT.set(step, Moments.japanese(looks.until(review.number())));
  }
}
