package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.ProposalVariables.SCREENING_RULE;

import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds the proposal to the candidates for a vision. */
@Component("listProposal")
class ListProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  ListProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    proposals.list(CASE_NUMBER.get(step), RuleVersions.of(step, SCREENING_RULE));
  }
}
