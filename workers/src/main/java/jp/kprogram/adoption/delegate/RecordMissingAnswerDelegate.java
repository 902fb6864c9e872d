package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ReviewDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that no answer came to an invitation in time (E08). */
@Component("recordMissingAnswer")
class RecordMissingAnswerDelegate implements JavaDelegate {

  private final ReviewDesk desk;

  RecordMissingAnswerDelegate(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    desk.missAnswer(CASE_NUMBER.get(step));
  }
}
