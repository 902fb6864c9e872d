package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.DRAFT_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Drafting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the draft of a concept down (R10-R12, R23, R24). */
@Component("recordConceptDraft")
class RecordConceptDraftDelegate implements JavaDelegate {

  private final Drafting drafting;

  RecordConceptDraftDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution step) {
    Concept concept = drafting.draft(CASE_NUMBER.get(step), ConceptVariables.draft(step));
    DRAFT_NUMBER.set(step, concept.draftNumber());
    SUBJECT.set(step, concept.subject());
    ConceptVariables.DRAFTED_BY.set(step, concept.draftedBy());
    ConceptVariables.FUND_MINISTRY.set(step, drafting.fundOf(concept).ministry());
    ConceptVariables.show(step, concept, drafting.slots(concept.number()));
  }
}
