package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.adoption.SelectionWithdrawal;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a selection back (P4, E02). */
@Component("withdrawSelection")
class WithdrawSelectionDelegate implements JavaDelegate {

  private static final ProcessVariable<String> WITHDRAWN_BY = ProcessVariable.text("withdrawnBy");

  private final SelectionWithdrawal withdrawal;

  WithdrawSelectionDelegate(SelectionWithdrawal withdrawal) {
    this.withdrawal = withdrawal;
  }

  @Override
  public void execute(DelegateExecution step) {
    withdrawal.record(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step), WITHDRAWN_BY.get(step));
  }
}
