package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.CORRIGENDUM_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.Corrigenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes a correction that was found right. */
@Component("publishCorrigendum")
class PublishCorrigendumDelegate implements JavaDelegate {

  private final Corrigenda corrigenda;

  PublishCorrigendumDelegate(Corrigenda corrigenda) {
    this.corrigenda = corrigenda;
  }

  @Override
  public void execute(DelegateExecution step) {
    corrigenda.publish(CASE_NUMBER.get(step), CORRIGENDUM_NUMBER.get(step), REASON.get(step));
  }
}
