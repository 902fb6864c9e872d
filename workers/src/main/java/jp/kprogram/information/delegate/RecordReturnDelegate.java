package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.RETURNED_ON;
import static jp.kprogram.information.delegate.SecretVariables.RETURN_KIND;
import static jp.kprogram.information.delegate.SecretVariables.RETURN_NOTE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down how a secret was given back (P10). */
@Component("recordReturn")
class RecordReturnDelegate implements JavaDelegate {

  private final Receipts receipts;

  RecordReturnDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    receipts.giveBack(CASE_NUMBER.get(step), RETURN_KIND.get(step), RETURNED_ON.get(step), RETURN_NOTE.get(step));
  }
}
