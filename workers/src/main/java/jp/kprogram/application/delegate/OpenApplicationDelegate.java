package jp.kprogram.application.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens an application, on record (P5). */
@Component("openApplication")
class OpenApplicationDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  OpenApplicationDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    formalCheck.open(CASE_NUMBER.get(step));
  }
}
