package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Selection;
import jp.kprogram.adoption.Selections;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the chair of a selection, who is asked from here on (P6). */
@Component("loadSelection")
class LoadSelectionDelegate implements JavaDelegate {

  private static final ProcessVariable<String> CHAIR = ProcessVariable.text("chair");

  private final Selections selections;

  LoadSelectionDelegate(Selections selections) {
    this.selections = selections;
  }

  @Override
  public void execute(DelegateExecution step) {
    Selection selection = selections.get(CASE_NUMBER.get(step));
    CHAIR.set(step, selection.chair());
  }
}
