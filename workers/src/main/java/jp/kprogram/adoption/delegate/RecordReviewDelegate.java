package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.ReviewVariables.REVIEW_ACTION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ReviewDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the draft of a review, or takes the review in (P6). */
@Component("recordReview")
class RecordReviewDelegate implements JavaDelegate {

  private final ReviewDesk desk;

  RecordReviewDelegate(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var written = ReviewVariables.written(step);
    if ("submit".equals(REVIEW_ACTION.get(step))) {
      desk.submit(number, written);
    } else {
      desk.saveDraft(number, written);
    }
  }
}
