package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.INVITEE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks a person to take part in a council (R46). */
@Component("sendInvitation")
class SendInvitationDelegate implements JavaDelegate {

  private final Invitations invitations;

  SendInvitationDelegate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution step) {
    INVITEE.set(step, invitations.send(CASE_NUMBER.get(step)).person());
  }
}
