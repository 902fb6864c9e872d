package jp.kprogram.vision.delegate;

import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENTS;
import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_COUNT;
import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_IDS;

import jp.kprogram.vision.MinistryComment;
import jp.kprogram.vision.MinistryConsultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gathers the ministries' comments, each to be dealt with. */
@Component("collectComments")
class CollectCommentsDelegate implements JavaDelegate {

  private final MinistryConsultations consultations;

  CollectCommentsDelegate(MinistryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution step) {
    var comments = consultations.comments(step.getProcessInstanceId());
    COMMENT_IDS.set(step, comments.stream().map(comment -> String.valueOf(comment.id())).toList());
    COMMENT_COUNT.set(step, comments.size());
    COMMENTS.set(step, comments.stream().map(MinistryComment::row).toList());
  }
}
