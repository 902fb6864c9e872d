package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CATEGORY_NAME;
import static jp.kprogram.council.delegate.CouncilVariables.CATEGORY_STATE;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.EXCLUDED_MEMBER;
import static jp.kprogram.council.delegate.CouncilVariables.LEFT_CATEGORY;
import static jp.kprogram.council.delegate.CouncilVariables.MEMBER_ID;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.council.Memberships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a membership at once (E12, E14). */
@Component("endMembership")
class EndMembershipDelegate implements JavaDelegate {

  private final Memberships memberships;

  EndMembershipDelegate(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = COUNCIL_NUMBER.get(step);
    String excluded = EXCLUDED_MEMBER.get(step);
    var left = excluded == null
        ? memberships.leave(number, MEMBER_ID.get(step), REASON.get(step))
        : memberships.exclude(number, excluded, REASON.get(step));
    step.setProcessBusinessKey(number);
    SUBJECT.set(step, left.council().name());
    LEFT_CATEGORY.set(step, left.category().code());
    CATEGORY_NAME.set(step, left.category().japanese());
    CATEGORY_STATE.set(step, left.covered() ? "covered" : "open");
  }
}
