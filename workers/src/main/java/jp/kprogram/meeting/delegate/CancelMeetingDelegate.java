package jp.kprogram.meeting.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls a meeting off (E02). */
@Component("cancelMeeting")
class CancelMeetingDelegate implements JavaDelegate {

  private final Meetings meetings;

  CancelMeetingDelegate(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution step) {
    meetings.cancel(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
