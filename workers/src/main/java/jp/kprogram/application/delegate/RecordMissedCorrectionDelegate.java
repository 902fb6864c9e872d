package jp.kprogram.application.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.application.FormalCheck;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that the window for a correction ended without one. */
@Component("recordMissedCorrection")
class RecordMissedCorrectionDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  RecordMissedCorrectionDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    formalCheck.missCorrection(CASE_NUMBER.get(step));
  }
}
