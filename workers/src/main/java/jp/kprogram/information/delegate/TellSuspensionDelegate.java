package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.INCIDENT_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a recipient that a secret cannot be opened while a leak is looked into (E14). */
@Component("tellSuspension")
class TellSuspensionDelegate implements JavaDelegate {

  private final Receipts receipts;

  TellSuspensionDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    receipts.tellSuspension(CASE_NUMBER.get(step), INCIDENT_NUMBER.get(step));
  }
}
