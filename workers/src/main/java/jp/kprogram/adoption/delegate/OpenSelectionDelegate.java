package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.CALL_NUMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.SLOT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.Panels;
import jp.kprogram.call.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the selection for a slot of a closed call (P6). */
@Component("openSelection")
class OpenSelectionDelegate implements JavaDelegate {

  private final Panels panels;
  private final Calls calls;

  OpenSelectionDelegate(Panels panels, Calls calls) {
    this.panels = panels;
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution step) {
    var selection = panels.open(step.getProcessBusinessKey(), CALL_NUMBER.get(step), SLOT.get(step));
    step.setProcessBusinessKey(selection.number());
    CASE_NUMBER.set(step, selection.number());
    SUBJECT.set(step, "%s　公募枠%d".formatted(calls.get(selection.call()).publicTitle(), selection.slot()));
    AGENCY.set(step, selection.agency());
  }
}
