package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_SETTLED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.adoption.Awards;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that the awardee declined (E03). */
@Component("recordAwardDeclined")
class RecordAwardDeclinedDelegate implements JavaDelegate {

  private final Awards awards;
  private final CaseMessages messages;

  RecordAwardDeclinedDelegate(Awards awards, CaseMessages messages) {
    this.awards = awards;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    awards.decline(number);
    messages.tell(AWARD_SETTLED, number, Map.of());
  }
}
