package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.vision.Deliberations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deadline for opinions is over; the round goes on without the missing ones. */
@Component("recordMissingOpinions")
class RecordMissingOpinionsDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  RecordMissingOpinionsDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    CouncilVariables.show(step, deliberations.recordMissing(CASE_NUMBER.get(step)));
  }
}
