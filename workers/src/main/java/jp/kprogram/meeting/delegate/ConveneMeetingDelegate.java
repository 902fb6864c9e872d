package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.AGENDA_CLOSES_AT;
import static jp.kprogram.meeting.delegate.MeetingVariables.AGENDA_CLOSES_ON;
import static jp.kprogram.meeting.delegate.MeetingVariables.BEGINS_AT;
import static jp.kprogram.meeting.delegate.MeetingVariables.COUNCIL_NUMBER;
import static jp.kprogram.meeting.delegate.MeetingVariables.HELD_ON;
import static jp.kprogram.meeting.delegate.MeetingVariables.HELD_TIME;
import static jp.kprogram.meeting.delegate.MeetingVariables.PLACE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.council.Councils;
import jp.kprogram.meeting.Meeting;
import jp.kprogram.meeting.Meetings;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Convenes a meeting (R27). */
@Component("conveneMeeting")
class ConveneMeetingDelegate implements JavaDelegate {

  private final Meetings meetings;
  private final Councils councils;

  ConveneMeetingDelegate(Meetings meetings, Councils councils) {
    this.meetings = meetings;
    this.councils = councils;
  }

  @Override
  public void execute(DelegateExecution step) {
    Meeting meeting = meetings.convene(step.getProcessBusinessKey(), COUNCIL_NUMBER.get(step), HELD_ON.get(step),
        HELD_TIME.get(step), PLACE.get(step), AGENDA_CLOSES_ON.get(step));
    step.setProcessBusinessKey(meeting.number());
    CASE_NUMBER.set(step, meeting.number());
    SUBJECT.set(step, "%s %s".formatted(councils.get(meeting.council()).name(), meeting.title()));
    AGENDA_CLOSES_AT.set(step, Moments.stamp(meeting.agendaClosesAt()));
    BEGINS_AT.set(step, Moments.stamp(meeting.beginsAt()));
  }
}
