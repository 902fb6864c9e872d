package jp.kprogram.vision.delegate;

import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_ID;
import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_TEXT;
import static jp.kprogram.vision.delegate.ConsultationVariables.MINISTRY_NAME;

import jp.kprogram.vision.MinistryConsultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows one comment to whoever deals with it. */
@Component("loadComment")
class LoadCommentDelegate implements JavaDelegate {

  private final MinistryConsultations consultations;

  LoadCommentDelegate(MinistryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution step) {
    var comment = consultations.comment(Long.parseLong(COMMENT_ID.get(step)));
    MINISTRY_NAME.set(step, comment.ministryName());
    COMMENT_TEXT.set(step, comment.text());
  }
}
