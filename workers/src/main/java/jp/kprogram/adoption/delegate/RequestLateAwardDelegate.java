package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.adoption.Redress;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an application that a complaint led to adopt (X1, P7). */
@Component("requestLateAward")
class RequestLateAwardDelegate implements JavaDelegate {

  private final Redresses redresses;
  private final Remedies remedies;
  private final CaseMessages messages;

  RequestLateAwardDelegate(Redresses redresses, Remedies remedies, CaseMessages messages) {
    this.redresses = redresses;
    this.remedies = remedies;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Redress redress = redresses.get(CASE_NUMBER.get(step));
    messages.open(AwardVariables.AWARD_REQUESTED, Map.of(
        AwardVariables.SELECTION_NUMBER.name(), remedies.selection(redress.number()),
        AwardVariables.APPLICATION_NUMBER.name(), redress.application(),
        AwardVariables.REDRESS_NUMBER.name(), redress.number()));
  }
}
