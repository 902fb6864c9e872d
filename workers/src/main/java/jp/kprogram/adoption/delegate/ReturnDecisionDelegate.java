package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.PanelDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the decision back to who prepared it (P6). */
@Component("returnDecision")
class ReturnDecisionDelegate implements JavaDelegate {

  private final PanelDecisions panel;

  ReturnDecisionDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    panel.giveBack(CASE_NUMBER.get(step), REASON.get(step));
  }
}
