package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.SILENCE_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of an invitation without an answer (R28). */
@Component("recordSilenceDecision")
class RecordSilenceDecisionDelegate implements JavaDelegate {

  private final Invitations invitations;

  RecordSilenceDecisionDelegate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution step) {
    invitations.silent(CASE_NUMBER.get(step), SILENCE_OUTCOME.get(step), REASON.get(step));
  }
}
