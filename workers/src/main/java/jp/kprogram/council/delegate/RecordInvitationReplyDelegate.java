package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.INVITATION_ANSWER;
import static jp.kprogram.council.delegate.CouncilVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the answer of the person who was asked (R28). */
@Component("recordInvitationReply")
class RecordInvitationReplyDelegate implements JavaDelegate {

  private final Invitations invitations;

  RecordInvitationReplyDelegate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution step) {
    invitations.answer(CASE_NUMBER.get(step), INVITATION_ANSWER.get(step), WORDS.get(step));
  }
}
