package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_ID;
import static jp.kprogram.vision.delegate.ConsultationVariables.RESOLUTION;
import static jp.kprogram.vision.delegate.ConsultationVariables.RESOLUTION_REASON;

import jp.kprogram.shared.Coded;
import jp.kprogram.vision.CommentResolution;
import jp.kprogram.vision.MinistryConsultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of one comment, and why. */
@Component("recordResolution")
class RecordResolutionDelegate implements JavaDelegate {

  private final MinistryConsultations consultations;

  RecordResolutionDelegate(MinistryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution step) {
    consultations.resolve(
        CASE_NUMBER.get(step),
        Long.parseLong(COMMENT_ID.get(step)),
        Coded.of(CommentResolution.class, RESOLUTION.get(step), "resolution", "対応"),
        RESOLUTION_REASON.get(step));
  }
}
