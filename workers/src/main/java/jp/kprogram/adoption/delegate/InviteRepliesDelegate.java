package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.REPLIES_UNTIL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Replies;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the applicants on the shortlist for their answers to the comments (S-97). */
@Component("inviteReplies")
class InviteRepliesDelegate implements JavaDelegate {

  private final Replies replies;

  InviteRepliesDelegate(Replies replies) {
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution step) {
    REPLIES_UNTIL.set(step, Moments.stamp(replies.invite(CASE_NUMBER.get(step))));
  }
}
