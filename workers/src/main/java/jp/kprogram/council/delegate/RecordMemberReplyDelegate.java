package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Invitations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers a question about an invitation (R32). */
@Component("recordMemberReply")
class RecordMemberReplyDelegate implements JavaDelegate {

  private final Invitations invitations;

  RecordMemberReplyDelegate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution step) {
    invitations.reply(CASE_NUMBER.get(step), WORDS.get(step));
  }
}
