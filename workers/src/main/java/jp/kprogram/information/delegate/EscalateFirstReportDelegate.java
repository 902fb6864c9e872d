package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first report on a leak is late (E14). */
@Component("escalateFirstReport")
class EscalateFirstReportDelegate implements JavaDelegate {

  private final Leaks leaks;

  EscalateFirstReportDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.overdue(CASE_NUMBER.get(step), true);
  }
}
