package jp.kprogram.call.delegate;

import jp.kprogram.call.CallOpening;
import jp.kprogram.theme.CallKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of an additional call for sub-topics under a lead representative (R56). */
@Component("openAdditionalCall")
class OpenAdditionalCallDelegate implements JavaDelegate {

  private final CallOpening opening;

  OpenAdditionalCallDelegate(CallOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution step) {
    Openings.open(step, opening, CallKind.ADDITIONAL);
  }
}
