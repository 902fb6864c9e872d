package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CALL_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.CONCEPT_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.STUDY_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the call of a feasibility study, unless one is under way (R56). */
@Component("requestFeasibilityStudy")
class RequestFeasibilityStudyDelegate implements JavaDelegate {

  private final ThemeRequests requests;

  RequestFeasibilityStudyDelegate(ThemeRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.feasibilityStudy(CASE_NUMBER.get(step), CONCEPT_NUMBER.get(step));
    STUDY_RESULT.set(step, null);
    CALL_OUTCOME.set(step, null);
  }
}
