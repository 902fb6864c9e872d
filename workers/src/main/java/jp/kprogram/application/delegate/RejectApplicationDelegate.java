package jp.kprogram.application.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects an application with its reason (E01). */
@Component("rejectApplication")
class RejectApplicationDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  RejectApplicationDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    formalCheck.reject(CASE_NUMBER.get(step), REASON.get(step));
  }
}
