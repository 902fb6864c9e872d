package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The assessment of a leak is late (E14). */
@Component("escalateAssessment")
class EscalateAssessmentDelegate implements JavaDelegate {

  private final Leaks leaks;

  EscalateAssessmentDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.overdue(CASE_NUMBER.get(step), false);
  }
}
