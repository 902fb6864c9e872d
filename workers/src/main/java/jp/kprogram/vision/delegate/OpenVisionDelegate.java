package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.vision.delegate.VisionVariables.GUIDELINE_VERSION;

import jp.kprogram.vision.Vision;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a vision (R60, R61). */
@Component("openVision")
class OpenVisionDelegate implements JavaDelegate {

  private final Visions visions;

  OpenVisionDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    Vision vision = visions.open(VisionVariables.opening(step, step.getProcessBusinessKey()));
    step.setProcessBusinessKey(vision.number());
    CASE_NUMBER.set(step, vision.number());
    SUBJECT.set(step, vision.subject());
    GUIDELINE_VERSION.set(step, vision.guidelineVersion());
    VisionVariables.offer(step, visions.candidatesFor(vision.number()));
  }
}
