package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.INCIDENT_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a recipient that a leak is settled (E14). */
@Component("tellRestoration")
class TellRestorationDelegate implements JavaDelegate {

  private final Receipts receipts;

  TellRestorationDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    receipts.tellRestoration(CASE_NUMBER.get(step), INCIDENT_NUMBER.get(step));
  }
}
