package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.LeakVariables.LESSONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was learned from a leak and closes the case (E14). */
@Component("recordLessons")
class RecordLessonsDelegate implements JavaDelegate {

  private final Leaks leaks;

  RecordLessonsDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.learn(CASE_NUMBER.get(step), LESSONS.get(step));
  }
}
