package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.OFFICE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.fund.FundTransfers;
import jp.kprogram.fund.TransferAnswer;
import jp.kprogram.fund.TransferOffice;
import jp.kprogram.shared.Coded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what one of the two offices says to a transfer; office says which. */
@Component("recordTransferAnswer")
class RecordTransferAnswerDelegate implements JavaDelegate {

  private final FundTransfers transfers;

  RecordTransferAnswerDelegate(FundTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void execute(DelegateExecution step) {
    transfers.answer(
        CASE_NUMBER.get(step),
        Coded.of(TransferOffice.class, OFFICE.get(step), "office", "決める府省"),
        Coded.of(TransferAnswer.class, OUTCOME.get(step), "outcome", "決定"),
        REASON.get(step));
  }
}
