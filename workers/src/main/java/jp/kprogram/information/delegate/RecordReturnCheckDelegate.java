package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.RETURN_CHECK;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what the information officer found of a return (P10). */
@Component("recordReturnCheck")
class RecordReturnCheckDelegate implements JavaDelegate {

  private final Receipts receipts;

  RecordReturnCheckDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    RETURN_CHECK.set(step, receipts.checkReturn(
        CASE_NUMBER.get(step), RETURN_CHECK.get(step), REASON.get(step)).code());
  }
}
