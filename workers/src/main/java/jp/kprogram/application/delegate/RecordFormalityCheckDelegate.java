package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.CALL_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what an officer decided on the form of an application (E01). */
@Component("recordFormalityCheck")
class RecordFormalityCheckDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  RecordFormalityCheckDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean stands = formalCheck.decide(CASE_NUMBER.get(step), OUTCOME.get(step), REASON.get(step));
    CALL_STATE.set(step, stands ? "standing" : "withdrawn");
  }
}
