package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.NOTICE_ENDS_AT;
import static jp.kprogram.information.delegate.PublicationVariables.RESPONDERS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.PublicationNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the council of a result and asks its members from the government (R53). */
@Component("openNotice")
class OpenNoticeDelegate implements JavaDelegate {

  private final PublicationNotices publicationNotices;

  OpenNoticeDelegate(PublicationNotices publicationNotices) {
    this.publicationNotices = publicationNotices;
  }

  @Override
  public void execute(DelegateExecution step) {
    var opened = publicationNotices.open(CASE_NUMBER.get(step));
    RESPONDERS.set(step, opened.asked());
    NOTICE_ENDS_AT.set(step, opened.endsAt().toString());
  }
}
