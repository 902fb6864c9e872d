package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.AGENCY;
import static jp.kprogram.application.delegate.ApplicationVariables.CALL_NUMBER;
import static jp.kprogram.application.delegate.ApplicationVariables.CHECK_KIND;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an application again, at its formal check (X1). */
@Component("reopenFormalCheck")
class ReopenFormalCheckDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  ReopenFormalCheckDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    var application = formalCheck.reopen(step.getProcessBusinessKey());
    var call = formalCheck.callOf(application);
    CASE_NUMBER.set(step, application.number());
    CALL_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    CHECK_KIND.set(step, "again");
  }
}
