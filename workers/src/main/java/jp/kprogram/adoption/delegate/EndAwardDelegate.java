package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_SETTLED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.adoption.AwardRecord;
import jp.kprogram.adoption.AwardStatus;
import jp.kprogram.adoption.Awards;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends an award that came to no contract, with its reason (E09, E10, E18). */
@Component("endAward")
class EndAwardDelegate implements JavaDelegate {

  private final Awards awards;
  private final AwardRecord record;
  private final CaseMessages messages;

  EndAwardDelegate(Awards awards, AwardRecord record, CaseMessages messages) {
    this.awards = awards;
    this.record = record;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    awards.end(number, AwardStatus.REFUSED, record.endReason(number));
    messages.tell(AWARD_SETTLED, number, Map.of());
  }
}
