package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes who reviews what (P6). */
@Component("proposeAssignment")
class ProposeAssignmentDelegate implements JavaDelegate {

  private final Assignments assignments;

  ProposeAssignmentDelegate(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution step) {
    assignments.propose(CASE_NUMBER.get(step));
  }
}
