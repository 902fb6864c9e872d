package jp.kprogram.guideline.delegate;

import static jp.kprogram.guideline.delegate.GuidelineVariables.EVALUATION_TEXT;
import static jp.kprogram.guideline.delegate.GuidelineVariables.METHOD_TEXT;
import static jp.kprogram.guideline.delegate.GuidelineVariables.ORGANISATION_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.DOCUMENT_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.DRAFT_NUMBER;

import jp.kprogram.guideline.GuidelineDraft;
import jp.kprogram.guideline.Guidelines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the draft down that goes to the council (R63). */
@Component("recordGuidelineDraft")
class RecordGuidelineDraftDelegate implements JavaDelegate {

  private final Guidelines guidelines;

  RecordGuidelineDraftDelegate(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public void execute(DelegateExecution step) {
    GuidelineDraft draft = guidelines.draft(
        CASE_NUMBER.get(step), ORGANISATION_TEXT.get(step), METHOD_TEXT.get(step), EVALUATION_TEXT.get(step));
    DOCUMENT_TEXT.set(step, draft.documentText());
    DRAFT_NUMBER.set(step, draft.number());
  }
}
