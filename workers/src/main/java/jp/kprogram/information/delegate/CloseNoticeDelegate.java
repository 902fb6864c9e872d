package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.ASKED_BY;
import static jp.kprogram.information.delegate.PublicationVariables.NON_DISCLOSURE_ASKED;
import static jp.kprogram.information.delegate.PublicationVariables.NOTICE_EXTENDED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.PublicationNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a round of the notice of a result (P10). */
@Component("closeNotice")
class CloseNoticeDelegate implements JavaDelegate {

  private final PublicationNotices publicationNotices;

  CloseNoticeDelegate(PublicationNotices publicationNotices) {
    this.publicationNotices = publicationNotices;
  }

  @Override
  public void execute(DelegateExecution step) {
    var closed = publicationNotices.close(CASE_NUMBER.get(step));
    NOTICE_EXTENDED.set(step, closed.extended());
    NON_DISCLOSURE_ASKED.set(step, !closed.askedBy().isEmpty());
    ASKED_BY.set(step, closed.askedBy());
  }
}
