package jp.kprogram.application.delegate;

import static jp.kprogram.application.delegate.ApplicationVariables.CORRECTION_DUE;
import static jp.kprogram.application.delegate.ApplicationVariables.CORRECTION_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.application.FormalCheck;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the window for a correction and tells the applicant. */
@Component("requestCorrection")
class RequestCorrectionDelegate implements JavaDelegate {

  private final FormalCheck formalCheck;

  RequestCorrectionDelegate(FormalCheck formalCheck) {
    this.formalCheck = formalCheck;
  }

  @Override
  public void execute(DelegateExecution step) {
    var until = formalCheck.requestCorrection(CASE_NUMBER.get(step), REASON.get(step));
    CORRECTION_UNTIL.set(step, Moments.stamp(until));
    CORRECTION_DUE.set(step, Moments.japanese(until));
  }
}
