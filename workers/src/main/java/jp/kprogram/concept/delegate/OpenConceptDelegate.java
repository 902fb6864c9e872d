package jp.kprogram.concept.delegate;

import jp.kprogram.concept.Drafting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a concept for a listed theme, or leads to the one that is being written (R62). */
@Component("openConcept")
class OpenConceptDelegate implements JavaDelegate {

  private final Drafting drafting;

  OpenConceptDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution step) {
    Drafting.Opened opened = drafting.open(ConceptVariables.opening(step, step.getProcessBusinessKey()));
    step.setProcessBusinessKey(opened.concept().number());
    ConceptVariables.opened(step, opened);
  }
}
