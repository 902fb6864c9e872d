package jp.kprogram.meeting.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.MinutesRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes the open layer of the minutes. */
@Component("publishMinutes")
class PublishMinutesDelegate implements JavaDelegate {

  private final MinutesRounds minutes;

  PublishMinutesDelegate(MinutesRounds minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution step) {
    minutes.publish(CASE_NUMBER.get(step));
  }
}
