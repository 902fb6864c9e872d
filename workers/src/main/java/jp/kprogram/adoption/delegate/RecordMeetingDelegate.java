package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.HELD_ON;
import static jp.kprogram.adoption.delegate.PanelVariables.MINUTES;
import static jp.kprogram.adoption.delegate.PanelVariables.PRESENT;
import static jp.kprogram.adoption.delegate.PanelVariables.RECUSED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a meeting of the panel down, if it has its quorum (P6). */
@Component("recordMeeting")
class RecordMeetingDelegate implements JavaDelegate {

  private final PanelMeetings meetings;

  RecordMeetingDelegate(PanelMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution step) {
    meetings.record(
        CASE_NUMBER.get(step),
        HELD_ON.get(step),
        PanelVariables.chosen(PRESENT, step),
        PanelVariables.chosen(RECUSED, step),
        MINUTES.get(step));
  }
}
