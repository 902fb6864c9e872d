package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CONCEPT_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CONCEPT_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the research concept of the theme, unless there is one. */
@Component("requestConcept")
class RequestConceptDelegate implements JavaDelegate {

  private final ThemeRequests requests;

  RequestConceptDelegate(ThemeRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    ThemeRequests.Answer concept = requests.concept(CASE_NUMBER.get(step), ROUTE.get(step));
    CONCEPT_NUMBER.set(step, concept.caseNumber());
    CONCEPT_OUTCOME.set(step, concept.outcome());
  }
}
