package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.RESTRICTED_ITEMS;
import static jp.kprogram.meeting.delegate.MeetingVariables.SECRET_ITEMS;
import static jp.kprogram.meeting.delegate.MeetingVariables.TAKEN_ITEMS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Fixes the agenda and invites the members (R27). */
@Component("fixAgenda")
class FixAgendaDelegate implements JavaDelegate {

  private final Meetings meetings;

  FixAgendaDelegate(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution step) {
    meetings.fixAgenda(CASE_NUMBER.get(step), MeetingVariables.chosen(TAKEN_ITEMS, step),
        MeetingVariables.chosen(RESTRICTED_ITEMS, step), MeetingVariables.chosen(SECRET_ITEMS, step), REASON.get(step));
  }
}
