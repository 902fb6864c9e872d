package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.APPLICATION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an award (P7). */
@Component("requestAward")
class RequestAwardDelegate implements JavaDelegate {

  private final CaseMessages messages;

  RequestAwardDelegate(CaseMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    messages.open("award-requested", Map.of(
        APPLICATION_NUMBER.name(), APPLICATION_NUMBER.get(step),
        "selectionNumber", CASE_NUMBER.get(step)));
  }
}
