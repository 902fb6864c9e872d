package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.AGENCY;
import static jp.kprogram.application.delegate.ApplicationVariables.CALL_NUMBER;
import static jp.kprogram.application.delegate.ApplicationVariables.CHECKING_GROUP;
import static jp.kprogram.application.delegate.ApplicationVariables.CHECK_KIND;
import static jp.kprogram.application.delegate.ApplicationVariables.SEALED_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.application.FormalCheck;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an application; of what it says nothing becomes a variable. */
@Component("registerApplication")
class RegisterApplicationDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  RegisterApplicationDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    var application = formalCheck.register(step.getProcessBusinessKey());
    var call = formalCheck.callOf(application);
    CASE_NUMBER.set(step, application.number());
    CALL_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    CHECKING_GROUP.set(step, call.agency());
    CHECK_KIND.set(step, "first");
    SEALED_UNTIL.set(step, Moments.stamp(application.sealedUntil()));
  }
}
