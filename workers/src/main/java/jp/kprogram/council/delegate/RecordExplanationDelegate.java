package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.EXPLANATION;
import static jp.kprogram.council.delegate.CouncilVariables.INVITATIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Consents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was explained, and offers the council once more (E11). */
@Component("recordExplanation")
class RecordExplanationDelegate implements JavaDelegate {

  private final Consents consents;

  RecordExplanationDelegate(Consents consents) {
    this.consents = consents;
  }

  @Override
  public void execute(DelegateExecution step) {
    INVITATIONS.set(step, consents.explain(CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step), EXPLANATION.get(step)));
  }
}
