package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.NOTICES_AT;
import static jp.kprogram.adoption.delegate.PanelVariables.NOTICES_ON;
import static jp.kprogram.adoption.delegate.PanelVariables.NOTICES_TEXT;
import static jp.kprogram.adoption.delegate.PanelVariables.NOTICES_TIME;
import static jp.kprogram.adoption.delegate.PanelVariables.PREPARED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the preparation of the decision, for somebody else to approve (P6, R59). */
@Component("prepareDecision")
class PrepareDecisionDelegate implements JavaDelegate {

  private final PanelDecisions panel;

  PrepareDecisionDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    PanelDecisions.Prepared prepared =
        panel.complete(CASE_NUMBER.get(step), NOTICES_ON.get(step), NOTICES_TIME.get(step));
    PREPARED_BY.set(step, prepared.preparedBy());
    NOTICES_AT.set(step, Moments.stamp(prepared.releasedAt()));
    NOTICES_TEXT.set(step, Moments.japanese(prepared.releasedAt()));
  }
}
