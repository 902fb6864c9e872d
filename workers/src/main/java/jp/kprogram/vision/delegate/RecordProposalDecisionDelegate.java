package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.vision.delegate.ProposalVariables.SCREENING_RULE;

import jp.kprogram.shared.Coded;
import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.ProposalOutcome;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what a person decides on a proposal (R35). */
@Component("recordProposalDecision")
class RecordProposalDecisionDelegate implements JavaDelegate {

  private final Proposals proposals;

  RecordProposalDecisionDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome = Coded.of(ProposalOutcome.class, OUTCOME.get(step), "outcome", "提案の扱い");
    proposals.decide(CASE_NUMBER.get(step), outcome, REASON.get(step), RuleVersions.of(step, SCREENING_RULE));
  }
}
