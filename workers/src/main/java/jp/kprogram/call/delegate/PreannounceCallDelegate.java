package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.CallPreparation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Announces the call. */
@Component("preannounceCall")
class PreannounceCallDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  PreannounceCallDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    preparation.preannounce(CASE_NUMBER.get(step));
  }
}
