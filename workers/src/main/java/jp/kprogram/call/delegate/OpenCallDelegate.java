package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.CALL_KIND;

import jp.kprogram.call.CallOpening;
import jp.kprogram.shared.Coded;
import jp.kprogram.theme.CallKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a main call, or of the call for a lead representative (R62). */
@Component("openCall")
class OpenCallDelegate implements JavaDelegate {

  private final CallOpening opening;

  OpenCallDelegate(CallOpening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution step) {
    Openings.open(step, opening, Coded.of(CallKind.class, CALL_KIND.get(step), "callKind", "公募の種類"));
  }
}
