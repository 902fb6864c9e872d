package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.ASSIGNMENT_ACTION;
import static jp.kprogram.adoption.delegate.AdoptionVariables.CONFLICT_NUMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a change of the assignment, or its confirmation (P6, E07). */
@Component("recordAssignment")
class RecordAssignmentDelegate implements JavaDelegate {

  private final Assignments assignments;

  RecordAssignmentDelegate(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution step) {
    assignments.act(
        CASE_NUMBER.get(step),
        ASSIGNMENT_ACTION.get(step),
        APPLICATION_NUMBER.get(step),
        REVIEWER.get(step),
        CONFLICT_NUMBER.get(step),
        REASON.get(step));
  }
}
