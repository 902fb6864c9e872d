package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.DOCUMENT_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.DRAFT_NUMBER;
import static jp.kprogram.vision.delegate.VisionVariables.HORIZON_NOTE;
import static jp.kprogram.vision.delegate.VisionVariables.SELECTED_PROPOSALS;
import static jp.kprogram.vision.delegate.VisionVariables.TECHNOLOGIES;
import static jp.kprogram.vision.delegate.VisionVariables.VISION_SUMMARY;

import jp.kprogram.vision.Proposal;
import jp.kprogram.vision.VisionDraft;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the draft down that goes to the council (R60, R61). */
@Component("recordVisionDraft")
class RecordVisionDraftDelegate implements JavaDelegate {

  private final Visions visions;

  RecordVisionDraftDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    VisionDraft draft = visions.draft(
        CASE_NUMBER.get(step),
        SELECTED_PROPOSALS.get(step),
        VISION_SUMMARY.get(step),
        HORIZON_NOTE.get(step));
    TECHNOLOGIES.set(step, draft.technologies().stream().map(Proposal::row).toList());
    DOCUMENT_TEXT.set(step, draft.documentText());
    DRAFT_NUMBER.set(step, draft.number());
  }
}
