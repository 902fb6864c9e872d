package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.vision.delegate.VisionVariables.COUNCIL;
import static jp.kprogram.vision.delegate.VisionVariables.DECISION_DATE;

import jp.kprogram.shared.Coded;
import jp.kprogram.vision.MinisterialCouncil;
import jp.kprogram.vision.MinisterialDecision;
import jp.kprogram.vision.MinisterialOutcome;
import jp.kprogram.vision.Visions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what one of the two ministerial councils decides; council says which. */
@Component("recordMinisterialDecision")
class RecordMinisterialDecisionDelegate implements JavaDelegate {

  private final Visions visions;

  RecordMinisterialDecisionDelegate(Visions visions) {
    this.visions = visions;
  }

  @Override
  public void execute(DelegateExecution step) {
    visions.recordDecision(
        CASE_NUMBER.get(step),
        new MinisterialDecision(
            Coded.of(MinisterialCouncil.class, COUNCIL.get(step), "council", "会議"),
            Coded.of(MinisterialOutcome.class, OUTCOME.get(step), "outcome", "決定"),
            REASON.get(step),
            DECISION_DATE.get(step)));
  }
}
