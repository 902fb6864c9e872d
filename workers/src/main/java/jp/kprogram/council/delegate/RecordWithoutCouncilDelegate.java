package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONSENT_OUTCOME;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Consents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets projects go on without a council (E11). */
@Component("recordWithoutCouncil")
class RecordWithoutCouncilDelegate implements JavaDelegate {

  private final Consents consents;

  RecordWithoutCouncilDelegate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean left = consents.goOnWithout(CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step));
    CONSENT_OUTCOME.set(step, CouncilVariables.consent(left));
  }
}
