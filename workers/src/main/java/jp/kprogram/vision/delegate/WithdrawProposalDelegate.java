package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a proposal that was taken back (E02). */
@Component("withdrawProposal")
class WithdrawProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  WithdrawProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    proposals.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
