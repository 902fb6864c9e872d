package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.LeakVariables.FIRST_FINDINGS;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_PEOPLE;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_SECRETS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down the first report on a leak; those whom it must reach learn of it (E14). */
@Component("recordFirstReport")
class RecordFirstReportDelegate implements JavaDelegate {

  private final Leaks leaks;

  RecordFirstReportDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.reportFirst(
        CASE_NUMBER.get(step), FIRST_FINDINGS.get(step), NAMED_SECRETS.get(step), NAMED_PEOPLE.get(step));
  }
}
