package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.PRESENT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down who was present. */
@Component("recordAttendance")
class RecordAttendanceDelegate implements JavaDelegate {

  private final Meetings meetings;

  RecordAttendanceDelegate(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution step) {
    meetings.hold(CASE_NUMBER.get(step), MeetingVariables.chosen(PRESENT, step));
  }
}
