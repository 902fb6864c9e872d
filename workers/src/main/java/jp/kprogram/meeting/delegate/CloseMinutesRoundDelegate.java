package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.MINUTES_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.MinutesRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down who has said nothing, and says whether the minutes stand. */
@Component("closeMinutesRound")
class CloseMinutesRoundDelegate implements JavaDelegate {

  private final MinutesRounds minutes;

  CloseMinutesRoundDelegate(MinutesRounds minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution step) {
    MINUTES_OUTCOME.set(step, minutes.close(CASE_NUMBER.get(step)) ? "correct" : "confirmed");
  }
}
