package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.APPROVED_ON;
import static jp.kprogram.application.delegate.ApplicationVariables.CORRECTION_SOURCE;
import static jp.kprogram.application.delegate.ApplicationVariables.ETHICS_COMPLETED;
import static jp.kprogram.application.delegate.ApplicationVariables.INSTITUTION_CODE;
import static jp.kprogram.application.delegate.ApplicationVariables.NO_RESTRICTION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.application.Corrections;
import jp.kprogram.application.PaperCorrection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in a correction that reached the agency on paper (P5). */
@Component("recordCorrection")
class RecordCorrectionDelegate implements JavaDelegate {

  private final Corrections corrections;

  RecordCorrectionDelegate(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution step) {
    corrections.enter(CASE_NUMBER.get(step), new PaperCorrection(
        CORRECTION_SOURCE.get(step),
        INSTITUTION_CODE.get(step),
        APPROVED_ON.get(step),
        Boolean.TRUE.equals(NO_RESTRICTION.get(step)),
        Boolean.TRUE.equals(ETHICS_COMPLETED.get(step))));
  }
}
