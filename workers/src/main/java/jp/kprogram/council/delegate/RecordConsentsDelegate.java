package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONSENT_OUTCOME;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_REQUIRED;
import static jp.kprogram.council.delegate.CouncilVariables.INVITATIONS;
import static jp.kprogram.council.delegate.CouncilVariables.REPRESENTATION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Consents;
import jp.kprogram.council.Representation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes members of those who consented, and says whether the representatives did (R28, R46, E11). */
@Component("recordConsents")
class RecordConsentsDelegate implements JavaDelegate {

  private final Consents consents;

  RecordConsentsDelegate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution step) {
    var standing = consents.record(CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step), INVITATIONS.get(step));
    REPRESENTATION.set(step, standing.representation().code());
    COUNCIL_REQUIRED.set(step, standing.required());
    CONSENT_OUTCOME.set(step, CouncilVariables.consent(standing.representation() == Representation.ALL));
  }
}
