package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CALL_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.CONCEPT_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the additional call, unless one is under way (R56). */
@Component("requestAdditionalCall")
class RequestAdditionalCallDelegate implements JavaDelegate {

  private final ThemeRequests requests;

  RequestAdditionalCallDelegate(ThemeRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.additionalCall(CASE_NUMBER.get(step), CONCEPT_NUMBER.get(step));
    CALL_OUTCOME.set(step, null);
  }
}
