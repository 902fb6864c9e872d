package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.LETTERS_LEFT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ResultNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the next letters of results (P7). */
@Component("sendNotices")
class SendNoticesDelegate implements JavaDelegate {

  private final ResultNotices notices;

  SendNoticesDelegate(ResultNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution step) {
    LETTERS_LEFT.set(step, notices.writeNext(CASE_NUMBER.get(step)) ? "some" : "none");
  }
}
