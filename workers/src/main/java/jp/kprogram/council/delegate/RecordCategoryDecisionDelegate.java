package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CATEGORY_DECISION;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.INVITATION;
import static jp.kprogram.council.delegate.CouncilVariables.LEFT_CATEGORY;
import static jp.kprogram.council.delegate.CouncilVariables.MEMBER_ID;
import static jp.kprogram.council.delegate.CouncilVariables.ORGANISATION;
import static jp.kprogram.council.delegate.CouncilVariables.PROPOSED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.Joinings;
import jp.kprogram.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of a category without a member (E12). */
@Component("recordCategoryDecision")
class RecordCategoryDecisionDelegate implements JavaDelegate {

  private final Joinings joinings;
  private final CurrentUser currentUser;

  RecordCategoryDecisionDelegate(Joinings joinings, CurrentUser currentUser) {
    this.joinings = joinings;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    joinings.fill(COUNCIL_NUMBER.get(step), LEFT_CATEGORY.get(step), CATEGORY_DECISION.get(step), MEMBER_ID.get(step),
            ORGANISATION.get(step), REASON.get(step))
        .ifPresent(invitation -> INVITATION.set(step, invitation));
    PROPOSED_BY.set(step, currentUser.id());
  }
}
