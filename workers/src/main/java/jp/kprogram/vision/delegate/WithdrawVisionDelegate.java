package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a vision that was taken back (E02). */
@Component("withdrawVision")
class WithdrawVisionDelegate implements JavaDelegate {

  private final Visions visions;

  WithdrawVisionDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    visions.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
