package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It was no leak: opens again what was shut (E14). */
@Component("dismissLeak")
class DismissLeakDelegate implements JavaDelegate {

  private final Leaks leaks;

  DismissLeakDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.dismiss(CASE_NUMBER.get(step));
  }
}
