package jp.kprogram.call.delegate;

import jp.kprogram.call.CallOpening;
import jp.kprogram.theme.CallKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a call for a feasibility study (R56). */
@Component("openFeasibilityStudyCall")
class OpenFeasibilityStudyCallDelegate implements JavaDelegate {

  private final CallOpening opening;

  OpenFeasibilityStudyCallDelegate(CallOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution step) {
    Openings.open(step, opening, CallKind.FEASIBILITY_STUDY);
  }
}
