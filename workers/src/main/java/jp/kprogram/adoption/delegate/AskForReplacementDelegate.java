package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ReviewDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks an officer what is to become of a review that is due (E08). */
@Component("askForReplacement")
class AskForReplacementDelegate implements JavaDelegate {

  private final ReviewDesk desk;

  AskForReplacementDelegate(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    desk.askForReplacement(CASE_NUMBER.get(step));
  }
}
