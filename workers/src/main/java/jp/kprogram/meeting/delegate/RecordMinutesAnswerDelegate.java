package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.MINUTES_ANSWER;
import static jp.kprogram.meeting.delegate.MeetingVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.MinutesRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what somebody who was present says of the minutes. */
@Component("recordMinutesAnswer")
class RecordMinutesAnswerDelegate implements JavaDelegate {

  private final MinutesRounds minutes;

  RecordMinutesAnswerDelegate(MinutesRounds minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution step) {
    minutes.answer(CASE_NUMBER.get(step), MINUTES_ANSWER.get(step), WORDS.get(step));
  }
}
