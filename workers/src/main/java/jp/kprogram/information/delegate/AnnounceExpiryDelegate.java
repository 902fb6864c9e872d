package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the provider that a period ends (P10). */
@Component("announceExpiry")
class AnnounceExpiryDelegate implements JavaDelegate {

  private final Provisions provisions;

  AnnounceExpiryDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    provisions.announceExpiry(CASE_NUMBER.get(step));
  }
}
