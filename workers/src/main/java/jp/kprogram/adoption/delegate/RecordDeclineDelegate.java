package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.BEHALF_REASON;
import static jp.kprogram.adoption.delegate.AwardVariables.DECLINE_REASON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Awards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that the awardee declines in the award's own case; the model ends it (E03). */
@Component("recordDecline")
class RecordDeclineDelegate implements JavaDelegate {

  private final Awards awards;

  RecordDeclineDelegate(Awards awards) {
    this.awards = awards;
  }

  @Override
  public void execute(DelegateExecution step) {
    awards.giveUp(CASE_NUMBER.get(step), DECLINE_REASON.get(step), BEHALF_REASON.get(step));
  }
}
