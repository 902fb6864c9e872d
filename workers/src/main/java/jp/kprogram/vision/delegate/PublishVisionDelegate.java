package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.VisionVariables.TECHNOLOGY_CODES;

import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes the vision as a version that never changes (R10), with the codes of its technologies. */
@Component("publishVision")
class PublishVisionDelegate implements JavaDelegate {

  private final Visions visions;

  PublishVisionDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    TECHNOLOGY_CODES.set(step, visions.publish(CASE_NUMBER.get(step)).codes());
  }
}
