package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.SEAL;
import static jp.kprogram.application.delegate.ApplicationVariables.SEALED_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.application.FormalCheck;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the tables until when the application is sealed: an extension may have moved it (E25). */
@Component("checkSeal")
class CheckSealDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  CheckSealDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    var seal = formalCheck.seal(CASE_NUMBER.get(step));
    SEAL.set(step, seal.state());
    SEALED_UNTIL.set(step, Moments.stamp(seal.until()));
  }
}
