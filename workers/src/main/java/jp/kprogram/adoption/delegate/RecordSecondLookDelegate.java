package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.ReviewVariables.LOOK_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.SecondLooks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a reviewer says on looking again (P6). */
@Component("recordSecondLook")
class RecordSecondLookDelegate implements JavaDelegate {

  private final SecondLooks looks;

  RecordSecondLookDelegate(SecondLooks looks) {
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution step) {
    looks.answer(
        CASE_NUMBER.get(step), LOOK_OUTCOME.get(step), REASON.get(step), ReviewVariables.written(step));
  }
}
