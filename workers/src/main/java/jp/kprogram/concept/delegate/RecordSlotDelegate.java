package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.DOCUMENT_TEXT;

import jp.kprogram.concept.Drafting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds, replaces or removes a slot, and asks what the table needs to know (R59; paper L140). */
@Component("recordSlot")
class RecordSlotDelegate implements JavaDelegate {

  private final Drafting drafting;

  RecordSlotDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution step) {
    Drafting.Draft draft = drafting.change(CASE_NUMBER.get(step), ConceptVariables.slot(step));
    ConceptVariables.show(step, draft.concept(), draft.slots());
    ConceptVariables.ask(step, draft.facts());
    DOCUMENT_TEXT.set(step, draft.text());
  }
}
