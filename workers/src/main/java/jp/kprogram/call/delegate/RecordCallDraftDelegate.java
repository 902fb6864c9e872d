package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.DAY_NOTE;
import static jp.kprogram.call.delegate.CallVariables.PREPARED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.DOCUMENT_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.DRAFT_NUMBER;

import jp.kprogram.call.CallPreparation;
import jp.kprogram.call.CallTerms;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the draft of the terms down, and who prepared it (R54). */
@Component("recordCallDraft")
class RecordCallDraftDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  RecordCallDraftDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    CallTerms terms = preparation.draft(number, CallVariables.draft(step));
    CallVariables.schedule(
        step,
        terms,
        Moments.stamp(terms.preannounceAt()),
        Moments.stamp(terms.opensAt()),
        Moments.stamp(terms.closesAt()));
    PREPARED_BY.set(step, terms.preparedBy());
    DRAFT_NUMBER.set(step, terms.draftNumber());
    DOCUMENT_TEXT.set(step, preparation.documentText(number));
    DAY_NOTE.set(step, preparation.dayNote(number));
  }
}
