package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.EXPIRY_DECISION;
import static jp.kprogram.information.delegate.SecretVariables.NEW_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether a secret is provided for a further period (P10). */
@Component("recordExpiryDecision")
class RecordExpiryDecisionDelegate implements JavaDelegate {

  private final Provisions provisions;

  RecordExpiryDecisionDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    EXPIRY_DECISION.set(step, provisions.decide(
        CASE_NUMBER.get(step), EXPIRY_DECISION.get(step), NEW_UNTIL.get(step), REASON.get(step)).code());
  }
}
