package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the theme that asked for the concept that it is approved. */
@Component("reportConcept")
class ReportConceptDelegate implements JavaDelegate {

  private final Concepts concepts;
  private final CaseMessages messages;

  ReportConceptDelegate(Concepts concepts, CaseMessages messages) {
    this.concepts = concepts;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Concept concept = concepts.find(CASE_NUMBER.get(step)).orElseThrow();
    ConceptVariables.tell(messages, concept, "approved");
  }
}
