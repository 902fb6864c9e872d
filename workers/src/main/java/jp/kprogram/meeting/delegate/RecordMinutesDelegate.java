package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.MINUTES_DUE;
import static jp.kprogram.meeting.delegate.MeetingVariables.OPEN_WORDS;
import static jp.kprogram.meeting.delegate.MeetingVariables.READERS;
import static jp.kprogram.meeting.delegate.MeetingVariables.RESTRICTED_WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.MinutesRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the next edition of the minutes down and to those who were present. */
@Component("recordMinutes")
class RecordMinutesDelegate implements JavaDelegate {

  private final MinutesRounds minutes;

  RecordMinutesDelegate(MinutesRounds minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution step) {
    var asked = minutes.write(CASE_NUMBER.get(step), OPEN_WORDS.get(step), RESTRICTED_WORDS.get(step));
    READERS.set(step, asked.people());
    MINUTES_DUE.set(step, asked.dueAt());
  }
}
