package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.SecondLooks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that a reviewer has not looked again (P6). */
@Component("recordMissingLook")
class RecordMissingLookDelegate implements JavaDelegate {

  private final SecondLooks looks;

  RecordMissingLookDelegate(SecondLooks looks) {
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution step) {
    looks.miss(CASE_NUMBER.get(step));
  }
}
