package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.CallPreparation;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the call to applications, if the gates are still open (R62). */
@Component("publishCall")
class PublishCallDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  PublishCallDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    try {
      preparation.publish(CASE_NUMBER.get(step));
    } catch (Refusal.Conflict refusal) {
      throw new BpmnError(refusal.code(), refusal.getMessage());
    }
  }
}
