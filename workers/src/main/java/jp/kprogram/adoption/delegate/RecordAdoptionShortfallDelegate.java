package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.SHORTFALL_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down by how much the money of the concept falls short (E06). */
@Component("recordAdoptionShortfall")
class RecordAdoptionShortfallDelegate implements JavaDelegate {

  private final PanelDecisions panel;

  RecordAdoptionShortfallDelegate(PanelDecisions panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    panel.shortOfFunds(CASE_NUMBER.get(step), SHORTFALL_TEXT.get(step));
  }
}
