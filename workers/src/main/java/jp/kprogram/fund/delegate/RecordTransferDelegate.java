package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.DONE;
import static jp.kprogram.fund.delegate.FundVariables.TRANSFER_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.fund.FundTransfers;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the reserve; what is spent by now is told to the model (E06). */
@Component("recordTransfer")
class RecordTransferDelegate implements JavaDelegate {

  private static final String SPENT = "RESERVE_EXCEEDED";

  private final FundTransfers transfers;

  RecordTransferDelegate(FundTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution step) {
    try {
      transfers.record(CASE_NUMBER.get(step));
    } catch (Refusal.Conflict refusal) {
      throw SPENT.equals(refusal.code()) ? new BpmnError(SPENT, refusal.getMessage()) : refusal;
    }
    TRANSFER_OUTCOME.set(step, DONE);
  }
}
