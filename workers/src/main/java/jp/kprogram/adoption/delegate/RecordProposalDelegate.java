package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.FUNDABILITY;
import static jp.kprogram.adoption.delegate.PanelVariables.FUNDABILITY_RULE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares the decision on one proposal, within what the table allows (P6). */
@Component("recordProposal")
class RecordProposalDelegate implements JavaDelegate {

  private final PanelDecisions panel;

  RecordProposalDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    panel.prepare(
        CASE_NUMBER.get(step),
        PanelVariables.draft(step),
        FUNDABILITY.get(step),
        RuleVersions.of(step, FUNDABILITY_RULE));
  }
}
