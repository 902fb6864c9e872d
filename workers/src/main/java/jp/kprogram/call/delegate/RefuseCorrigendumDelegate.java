package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.CORRIGENDUM_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.Corrigenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that a correction is not published. */
@Component("refuseCorrigendum")
class RefuseCorrigendumDelegate implements JavaDelegate {

  private final Corrigenda corrigenda;

  RefuseCorrigendumDelegate(Corrigenda corrigenda) {
    this.corrigenda = corrigenda;
  }

  @Override
  public void execute(DelegateExecution step) {
    corrigenda.refuse(CASE_NUMBER.get(step), CORRIGENDUM_NUMBER.get(step), REASON.get(step));
  }
}
