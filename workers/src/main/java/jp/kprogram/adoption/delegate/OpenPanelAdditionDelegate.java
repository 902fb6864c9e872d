package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.PanelAdditions;
import jp.kprogram.call.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the selection that a reviewer is to join (P6). */
@Component("openPanelAddition")
class OpenPanelAdditionDelegate implements JavaDelegate {

  private final PanelAdditions additions;
  private final Calls calls;

  OpenPanelAdditionDelegate(PanelAdditions additions, Calls calls) {
    this.additions = additions;
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution step) {
    var selection = additions.open(SELECTION_NUMBER.get(step));
    step.setProcessBusinessKey(selection.number());
    CASE_NUMBER.set(step, selection.number());
    SUBJECT.set(step, calls.get(selection.call()).publicTitle());
    AGENCY.set(step, selection.agency());
  }
}
