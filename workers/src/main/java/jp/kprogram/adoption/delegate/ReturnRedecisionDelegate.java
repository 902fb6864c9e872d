package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Redecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A decision on one application goes back to who prepared it (X1). */
@Component("returnRedecision")
class ReturnRedecisionDelegate implements JavaDelegate {

  private final Redecisions redecisions;

  ReturnRedecisionDelegate(Redecisions redecisions) {
    this.redecisions = redecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    redecisions.giveBack(CASE_NUMBER.get(step), REASON.get(step));
  }
}
