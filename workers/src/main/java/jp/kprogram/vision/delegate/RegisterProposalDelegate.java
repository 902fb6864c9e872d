package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.vision.delegate.ProposalVariables.PROPOSER;
import static jp.kprogram.vision.delegate.ProposalVariables.TIMEFRAME_ACKNOWLEDGED;

import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the proposal in and gives it its number (R34). */
@Component("registerProposal")
class RegisterProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  RegisterProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    String requested = step.getProcessBusinessKey();
    Proposal proposal = proposals.register(requested, PROPOSER.get(step), ProposalVariables.content(step));
    step.setProcessBusinessKey(proposal.number());
    CASE_NUMBER.set(step, proposal.number());
    SUBJECT.set(step, proposal.content().title());
    TIMEFRAME_ACKNOWLEDGED.set(step, proposal.content().timeframeAcknowledged());
  }
}
