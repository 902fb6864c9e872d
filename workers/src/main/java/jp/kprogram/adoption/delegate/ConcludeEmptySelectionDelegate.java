package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a selection without any application (E05). */
@Component("concludeEmptySelection")
class ConcludeEmptySelectionDelegate implements JavaDelegate {

  private final Panels panels;

  ConcludeEmptySelectionDelegate(Panels panels) {
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    panels.concludeEmpty(CASE_NUMBER.get(step));
  }
}
