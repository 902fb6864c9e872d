package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.EradIncidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that an incident moves no closing. */
@Component("refuseEradIncident")
class RefuseEradIncidentDelegate implements JavaDelegate {

  private final EradIncidents incidents;

  RefuseEradIncidentDelegate(EradIncidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution step) {
    incidents.refuse(CASE_NUMBER.get(step), REASON.get(step));
  }
}
