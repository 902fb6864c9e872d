package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the draft back with the reason of whoever spoke last on it. */
@Component("returnVision")
class ReturnVisionDelegate implements JavaDelegate {

  private final Visions visions;

  ReturnVisionDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    var sentBack = VisionVariables.lastReturn(step, visions.reasonsOfReturn(number));
    visions.returnDraft(number, sentBack.by(), sentBack.reason());
    RETURN_REASON.set(step, sentBack.reason());
    VisionVariables.offer(step, visions.candidatesFor(number));
  }
}
