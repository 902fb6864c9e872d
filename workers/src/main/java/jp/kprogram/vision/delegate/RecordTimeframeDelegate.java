package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.vision.delegate.ProposalVariables.HORIZON_YEARS;
import static jp.kprogram.vision.delegate.ProposalVariables.SPAN_YEARS;
import static jp.kprogram.vision.delegate.ProposalVariables.TIMEFRAME_RULE;

import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that the proposer keeps or mends unusual years (R61). */
@Component("recordTimeframe")
class RecordTimeframeDelegate implements JavaDelegate {

  private final Proposals proposals;

  RecordTimeframeDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    Proposal settled = proposals.settleTimeframe(
        CASE_NUMBER.get(step),
        OUTCOME.get(step),
        HORIZON_YEARS.get(step),
        SPAN_YEARS.get(step),
        REASON.get(step),
        RuleVersions.of(step, TIMEFRAME_RULE));
    ProposalVariables.showTimeframe(step, settled.content());
    // the reason belongs to this step; an answer must not take it for its own
    REASON.set(step, null);
  }
}
