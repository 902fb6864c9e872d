package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.LeakVariables.ASSESSMENT_DUE_AT;
import static jp.kprogram.information.delegate.LeakVariables.FIRST_REPORT_DUE_AT;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_NOTICED;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_WHAT;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_PEOPLE;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_SECRETS;
import static jp.kprogram.information.delegate.LeakVariables.REPORTED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.LeakReport;
import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the report of a leak and shuts what it names in the same transaction (E14). */
@Component("containLeak")
class ContainLeakDelegate implements JavaDelegate {

  private final Leaks leaks;

  ContainLeakDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    var incident = leaks.report(new LeakReport(
        LEAK_WHAT.get(step), LEAK_NOTICED.get(step), NAMED_SECRETS.get(step), NAMED_PEOPLE.get(step)));
    step.setProcessBusinessKey(incident.number());
    CASE_NUMBER.set(step, incident.number());
    REPORTED_BY.set(step, incident.reportedBy());
    FIRST_REPORT_DUE_AT.set(step, leaks.firstReportDue(incident).toString());
    ASSESSMENT_DUE_AT.set(step, leaks.assessmentDue(incident).toString());
  }
}
