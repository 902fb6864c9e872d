package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.PANEL_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for conflicts of interest and asks whether the panel is complete (P5, P6). */
@Component("detectConflicts")
class DetectConflictsDelegate implements JavaDelegate {

  private final Conflicts conflicts;
  private final Panels panels;

  DetectConflictsDelegate(Conflicts conflicts, Panels panels) {
    this.conflicts = conflicts;
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    conflicts.detect(number);
    PANEL_STATE.set(step, panels.complete(number) ? "complete" : "incomplete");
  }
}
