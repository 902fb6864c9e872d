package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.NOTICE_ANSWER;
import static jp.kprogram.information.delegate.PublicationVariables.WISH;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.PublicationNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what a member answers to the notice of a result (R53). */
@Component("recordResponse")
class RecordResponseDelegate implements JavaDelegate {

  private final PublicationNotices publicationNotices;

  RecordResponseDelegate(PublicationNotices publicationNotices) {
    this.publicationNotices = publicationNotices;
  }

  @Override
  public void execute(DelegateExecution step) {
    publicationNotices.respond(
        CASE_NUMBER.get(step), NOTICE_ANSWER.get(step), WISH.get(step), REASON.get(step));
  }
}
