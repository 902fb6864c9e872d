package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_COUNT;
import static jp.kprogram.adoption.delegate.AdoptionVariables.ASSIGNMENT_LOADS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.ASSIGNMENT_ROWS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.ASSIGNMENT_SHORTAGES;
import static jp.kprogram.adoption.delegate.AdoptionVariables.CONFLICT_ASKS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.PANEL_OPTIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Assignments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows what an assignment looks like. */
@Component("summariseAssignment")
class SummariseAssignmentDelegate implements JavaDelegate {

  private final Assignments assignments;

  SummariseAssignmentDelegate(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution step) {
    var summary = assignments.summary(CASE_NUMBER.get(step));
    APPLICATION_COUNT.set(step, summary.applications());
    ASSIGNMENT_LOADS.set(step, summary.loads());
    ASSIGNMENT_SHORTAGES.set(step, summary.shortages());
    CONFLICT_ASKS.set(step, summary.asks());
    ASSIGNMENT_ROWS.set(step, summary.rows());
    PANEL_OPTIONS.set(step, summary.panel());
  }
}
