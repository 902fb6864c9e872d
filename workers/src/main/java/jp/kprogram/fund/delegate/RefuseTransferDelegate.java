package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.REFUSAL_TEXT;
import static jp.kprogram.fund.delegate.FundVariables.REFUSED;
import static jp.kprogram.fund.delegate.FundVariables.TRANSFER_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.fund.FundTransfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a transfer that was refused, or that the ledger did not take. */
@Component("refuseTransfer")
class RefuseTransferDelegate implements JavaDelegate {

  private final FundTransfers transfers;

  RefuseTransferDelegate(FundTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution step) {
    transfers.refuse(CASE_NUMBER.get(step), REFUSAL_TEXT.get(step));
    TRANSFER_OUTCOME.set(step, REFUSED);
  }
}
