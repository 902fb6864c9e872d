package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.LOOK_QUESTION;
import static jp.kprogram.adoption.delegate.PanelVariables.LOOK_REVIEW;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.SecondLooks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks who gave far-apart points to look again (P6). */
@Component("askSecondLook")
class AskSecondLookDelegate implements JavaDelegate {

  private final SecondLooks looks;

  AskSecondLookDelegate(SecondLooks looks) {
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution step) {
    looks.ask(CASE_NUMBER.get(step), LOOK_REVIEW.get(step), LOOK_QUESTION.get(step));
  }
}
