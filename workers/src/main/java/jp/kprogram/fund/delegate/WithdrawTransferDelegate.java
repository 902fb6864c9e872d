package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.REFUSED;
import static jp.kprogram.fund.delegate.FundVariables.TRANSFER_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.fund.FundTransfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a transfer that was taken back (E02). */
@Component("withdrawTransfer")
class WithdrawTransferDelegate implements JavaDelegate {

  private final FundTransfers transfers;

  WithdrawTransferDelegate(FundTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution step) {
    transfers.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
    TRANSFER_OUTCOME.set(step, REFUSED);
  }
}
