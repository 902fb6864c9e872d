package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.LeakVariables.LEAK_CAUSE;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_EXTENT;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_FINDING;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_HARM;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_PEOPLE;
import static jp.kprogram.information.delegate.LeakVariables.NAMED_SECRETS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was found of a leak (E14). */
@Component("recordAssessment")
class RecordAssessmentDelegate implements JavaDelegate {

  private final Leaks leaks;

  RecordAssessmentDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    LEAK_FINDING.set(step, leaks.assess(CASE_NUMBER.get(step), new Leaks.Assessment(
        LEAK_FINDING.get(step), LEAK_EXTENT.get(step), LEAK_CAUSE.get(step), LEAK_HARM.get(step),
        NAMED_SECRETS.get(step), NAMED_PEOPLE.get(step))).code());
  }
}
