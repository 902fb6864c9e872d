package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.HELD_ACCESS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the access of one recipient for good (P10, E12). */
@Component("closeAccess")
class CloseAccessDelegate implements JavaDelegate {

  private final Receipts receipts;

  CloseAccessDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    HELD_ACCESS.set(step, receipts.close(CASE_NUMBER.get(step)));
  }
}
