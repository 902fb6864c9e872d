package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.REFUSAL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.call.CallPreparation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds back a call that could not be opened, and says why. */
@Component("holdCall")
class HoldCallDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  HoldCallDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    preparation.hold(CASE_NUMBER.get(step), REFUSAL.get(step));
    RETURN_REASON.set(step, REFUSAL.get(step));
  }
}
