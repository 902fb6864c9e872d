package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing of a secret is left with a recipient (P10). */
@Component("settleReceipt")
class SettleReceiptDelegate implements JavaDelegate {

  private final Receipts receipts;

  SettleReceiptDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    receipts.settle(CASE_NUMBER.get(step));
  }
}
