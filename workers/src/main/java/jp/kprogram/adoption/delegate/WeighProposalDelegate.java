package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.APPLICATION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets what the table fundability judges of a proposal (P6). */
@Component("weighProposal")
class WeighProposalDelegate implements JavaDelegate {

  private final PanelDecisions panel;

  WeighProposalDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    PanelVariables.weigh(step, panel.facts(CASE_NUMBER.get(step), APPLICATION.get(step)));
  }
}
