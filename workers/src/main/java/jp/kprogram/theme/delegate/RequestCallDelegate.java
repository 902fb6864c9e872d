package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CALL_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.CONCEPT_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the call of the theme, unless one is under way or has its award. */
@Component("requestCall")
class RequestCallDelegate implements JavaDelegate {

  private final ThemeRequests requests;

  RequestCallDelegate(ThemeRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    ThemeRequests.Answer call = requests.call(CASE_NUMBER.get(step), CONCEPT_NUMBER.get(step));
    CALL_OUTCOME.set(step, call.outcome());
  }
}
