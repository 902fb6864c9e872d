package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.FINDING;
import static jp.kprogram.adoption.delegate.PanelVariables.OUTLIER_APPLICATION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Shortlisting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what the discussion of far-apart points came to (P6). */
@Component("recordOutlierDiscussion")
class RecordOutlierDiscussionDelegate implements JavaDelegate {

  private final Shortlisting shortlisting;

  RecordOutlierDiscussionDelegate(Shortlisting shortlisting) {
    this.shortlisting = shortlisting;
  }

  @Override
  public void execute(DelegateExecution step) {
    shortlisting.discuss(CASE_NUMBER.get(step), OUTLIER_APPLICATION.get(step), FINDING.get(step));
  }
}
