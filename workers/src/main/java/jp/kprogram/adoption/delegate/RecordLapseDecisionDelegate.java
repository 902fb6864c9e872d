package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_LAPSE_DECIDED;
import static jp.kprogram.adoption.delegate.AwardVariables.EXTENDED_UNTIL;
import static jp.kprogram.adoption.delegate.AwardVariables.LAPSE;
import static jp.kprogram.adoption.delegate.AwardVariables.setLapse;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import java.util.Map;
import jp.kprogram.adoption.AwardStatus;
import jp.kprogram.adoption.Awards;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether an award lapses or goes on (E18). */
@Component("recordLapseDecision")
class RecordLapseDecisionDelegate implements JavaDelegate {

  private final Awards awards;
  private final CaseMessages messages;

  RecordLapseDecisionDelegate(Awards awards, CaseMessages messages) {
    this.awards = awards;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var extended = awards.decideLapse(number, OUTCOME.get(step), EXTENDED_UNTIL.get(step), REASON.get(step));
    LAPSE.set(step, extended.isPresent() ? "extend" : "withdraw");
    extended.ifPresent(lapsesAt -> setLapse(step, lapsesAt));
    if (extended.isEmpty()) {
      awards.end(number, AwardStatus.LAPSED, REASON.get(step));
      messages.tell(AWARD_LAPSE_DECIDED, number, Map.of());
    }
  }
}
