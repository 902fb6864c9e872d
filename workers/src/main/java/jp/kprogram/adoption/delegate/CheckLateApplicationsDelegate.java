package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_COUNT;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTAKE_STATE;
import static jp.kprogram.adoption.delegate.AdoptionVariables.LAST_DEADLINE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.LateApplications;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether every application of a selection is there (P5). */
@Component("checkLateApplications")
class CheckLateApplicationsDelegate implements JavaDelegate {

  private final LateApplications late;

  CheckLateApplicationsDelegate(LateApplications late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution step) {
    var intake = late.check(CASE_NUMBER.get(step));
    INTAKE_STATE.set(step, intake.state());
    LAST_DEADLINE.set(step, Moments.stamp(intake.lastDeadline()));
    APPLICATION_COUNT.set(step, intake.accepted());
  }
}
