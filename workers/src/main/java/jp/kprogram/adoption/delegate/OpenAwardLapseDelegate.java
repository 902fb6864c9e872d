package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AwardVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_TERM_OVER;
import static jp.kprogram.adoption.delegate.AwardVariables.LAPSES_AT;
import static jp.kprogram.adoption.delegate.AwardVariables.LAPSES_AT_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.util.HashMap;
import java.util.List;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the decision on the lapse of an award, beside its case (E18). */
@Component("openAwardLapse")
class OpenAwardLapseDelegate implements JavaDelegate {

  private final CaseMessages messages;

  OpenAwardLapseDelegate(CaseMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    var told = new HashMap<String, Object>();
    for (var variable : List.of(CASE_NUMBER, SUBJECT, AGENCY, APPLICATION_NUMBER, LAPSES_AT, LAPSES_AT_TEXT)) {
      told.put(variable.name(), variable.get(step));
    }
    messages.open(AWARD_TERM_OVER, step.getProcessBusinessKey(), told);
  }
}
