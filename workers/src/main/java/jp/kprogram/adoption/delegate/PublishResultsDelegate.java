package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.ADOPTED_APPLICATIONS;
import static jp.kprogram.adoption.delegate.PanelVariables.SELECTION_RESULT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.List;
import jp.kprogram.adoption.ResultNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call what its slot has come to (P7, R59). */
@Component("publishResults")
class PublishResultsDelegate implements JavaDelegate {

  private final ResultNotices notices;

  PublishResultsDelegate(ResultNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution step) {
    List<String> adopted = notices.publish(CASE_NUMBER.get(step));
    ADOPTED_APPLICATIONS.set(step, adopted);
    SELECTION_RESULT.set(step, adopted.isEmpty() ? "none" : "awarded");
  }
}
