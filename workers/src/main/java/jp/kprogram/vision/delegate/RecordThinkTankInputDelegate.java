package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.TaskHistory.completedBy;
import static jp.kprogram.vision.delegate.VisionVariables.CANDIDATE_NOTE;
import static jp.kprogram.vision.delegate.VisionVariables.THINK_TANK_FINDINGS;
import static jp.kprogram.vision.delegate.VisionVariables.THINK_TANK_NETWORKS;

import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the candidates and the think tank's knowledge down, once both are there, before a draft is written (R22). */
@Component("recordThinkTankInput")
class RecordThinkTankInputDelegate implements JavaDelegate {

  private final Visions visions;

  RecordThinkTankInputDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    visions.recordCandidates(number, CANDIDATE_NOTE.get(step), completedBy(step, "gather-candidates"));
    visions.recordThinkTankInput(
        number,
        THINK_TANK_FINDINGS.get(step),
        THINK_TANK_NETWORKS.get(step),
        completedBy(step, "provide-think-tank-input"));
    VisionVariables.offer(step, visions.candidatesFor(number));
  }
}
