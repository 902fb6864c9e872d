package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes those out of a selection who did not declare in time. */
@Component("excludeUndeclared")
class ExcludeUndeclaredDelegate implements JavaDelegate {

  private final Panels panels;

  ExcludeUndeclaredDelegate(Panels panels) {
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    panels.excludeUndeclared(CASE_NUMBER.get(step));
  }
}
