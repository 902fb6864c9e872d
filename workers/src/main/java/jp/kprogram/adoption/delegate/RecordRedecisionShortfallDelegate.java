package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.SHORTFALL_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Redecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down by how much the money of the concept falls short (X1, E06). */
@Component("recordRedecisionShortfall")
class RecordRedecisionShortfallDelegate implements JavaDelegate {

  private final Redecisions redecisions;

  RecordRedecisionShortfallDelegate(Redecisions redecisions) {
    this.redecisions = redecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    redecisions.shortOfFunds(CASE_NUMBER.get(step), SHORTFALL_TEXT.get(step));
  }
}
