package jp.kprogram.fund.delegate;

import static jp.kprogram.fund.delegate.FundVariables.AMOUNT_MILLION_YEN;
import static jp.kprogram.fund.delegate.FundVariables.AMOUNT_TEXT;
import static jp.kprogram.fund.delegate.FundVariables.FROM_CONCEPT;
import static jp.kprogram.fund.delegate.FundVariables.FROM_FREE_TEXT;
import static jp.kprogram.fund.delegate.FundVariables.FUND_MINISTRY;
import static jp.kprogram.fund.delegate.FundVariables.FUND_NAME;
import static jp.kprogram.fund.delegate.FundVariables.REQUESTED_BY;
import static jp.kprogram.fund.delegate.FundVariables.TO_CONCEPT;
import static jp.kprogram.fund.delegate.FundVariables.TO_RESERVED_TEXT;
import static jp.kprogram.fund.delegate.FundVariables.TRANSFER_REASON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundTransfer;
import jp.kprogram.fund.FundTransfers;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.TransferRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a transfer, in its own right or for the case that calls it (E06). */
@Component("openTransfer")
class OpenTransferDelegate implements JavaDelegate {

  private final FundTransfers transfers;
  private final Funds funds;

  OpenTransferDelegate(FundTransfers transfers, Funds funds) {
    this.transfers = transfers;
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution step) {
    // a called case has a number of its own, so that it can be taken back alone
    DelegateExecution caller = step.getProcessInstance().getSuperExecution();
    FundTransfer transfer = transfers.open(
        caller == null ? step.getProcessBusinessKey() : null,
        new TransferRequest(FROM_CONCEPT.get(step), TO_CONCEPT.get(step), AMOUNT_MILLION_YEN.get(step),
            REASON.get(step), REQUESTED_BY.get(step), caller == null ? null : caller.getProcessBusinessKey()));
    Fund fund = funds.get(transfer.fund());
    step.setProcessBusinessKey(transfer.number());
    CASE_NUMBER.set(step, transfer.number());
    FUND_NAME.set(step, fund.name());
    FUND_MINISTRY.set(step, fund.ministry());
    AMOUNT_TEXT.set(step, transfer.amount().japanese());
    FROM_FREE_TEXT.set(step, funds.position(fund.code(), transfer.fromConcept()).free().japanese());
    TO_RESERVED_TEXT.set(step, funds.position(fund.code(), transfer.toConcept()).reserved().japanese());
    TRANSFER_REASON.set(step, transfer.reason());
    REQUESTED_BY.set(step, transfer.requestedBy());
    SUBJECT.set(step, transfer.subject());
  }
}
