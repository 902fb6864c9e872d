package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CATEGORY;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.INVITATION;
import static jp.kprogram.council.delegate.CouncilVariables.MEMBER_ID;
import static jp.kprogram.council.delegate.CouncilVariables.ORGANISATION;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.council.Councils;
import jp.kprogram.council.Joinings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that a further member is proposed (R46). */
@Component("proposeJoining")
class ProposeJoiningDelegate implements JavaDelegate {

  private final Joinings joinings;
  private final Councils councils;

  ProposeJoiningDelegate(Joinings joinings, Councils councils) {
    this.joinings = joinings;
    this.councils = councils;
  }

  @Override
  public void execute(DelegateExecution step) {
    String council = COUNCIL_NUMBER.get(step);
    INVITATION.set(step, joinings.propose(
        council, MEMBER_ID.get(step), CATEGORY.get(step), ORGANISATION.get(step), REASON.get(step)));
    step.setProcessBusinessKey(council);
    SUBJECT.set(step, councils.get(council).name());
  }
}
