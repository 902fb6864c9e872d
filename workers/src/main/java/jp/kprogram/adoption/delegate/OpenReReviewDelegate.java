package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.adoption.delegate.RedressVariables.RE_REVIEW_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ReReviews;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the review that takes the place of the flawed one, unless there is a conflict (X1, P5). */
@Component("openReReview")
class OpenReReviewDelegate implements JavaDelegate {

  private final ReReviews reviews;

  OpenReReviewDelegate(ReReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean open = reviews.open(CASE_NUMBER.get(step), MEMBER.get(step), RuleVersions.ofProcess(step));
    RE_REVIEW_STATE.set(step, open ? "opened" : "conflict");
  }
}
