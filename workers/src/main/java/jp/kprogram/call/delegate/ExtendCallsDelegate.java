package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.EradIncidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves every closing that lies in an incident (E25). */
@Component("extendCalls")
class ExtendCallsDelegate implements JavaDelegate {

  private final EradIncidents incidents;

  ExtendCallsDelegate(EradIncidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution step) {
    incidents.extend(CASE_NUMBER.get(step), REASON.get(step));
  }
}
