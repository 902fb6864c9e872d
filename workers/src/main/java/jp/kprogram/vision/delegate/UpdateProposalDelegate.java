package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.vision.delegate.ProposalVariables.TIMEFRAME_ACKNOWLEDGED;

import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the revision of a returned proposal in; it is screened anew. */
@Component("updateProposal")
class UpdateProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  UpdateProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    Proposal revised = proposals.revise(CASE_NUMBER.get(step), ProposalVariables.content(step));
    SUBJECT.set(step, revised.content().title());
    TIMEFRAME_ACKNOWLEDGED.set(step, revised.content().timeframeAcknowledged());
    // the reason of the return is dealt with; an answer must not take it for its own
    REASON.set(step, null);
  }
}
