package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.FORMALITY;
import static jp.kprogram.application.delegate.ApplicationVariables.FORMAL_CHECK_RULE;
import static jp.kprogram.application.delegate.ApplicationVariables.PASS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.FormalCheck;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Accepts an application for the review: by the table, or as the officer decided. */
@Component("acceptApplication")
class AcceptApplicationDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  AcceptApplicationDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean byTable = PASS.equals(FORMALITY.get(step));
    formalCheck.accept(
        CASE_NUMBER.get(step),
        byTable ? "形式の要件をすべて満たす。" : REASON.get(step),
        byTable ? RuleVersions.of(step, FORMAL_CHECK_RULE) : null);
  }
}
