package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.JOIN_COUNCIL;
import static jp.kprogram.council.delegate.CouncilVariables.JOIN_REASON;
import static jp.kprogram.council.delegate.CouncilVariables.PROPOSED_BY;
import static jp.kprogram.council.delegate.CouncilVariables.SETUP_WAY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.MemberProposals;
import jp.kprogram.council.SetupWay;
import jp.kprogram.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down who is proposed, or which council the projects join (R46, R48). */
@Component("recordMemberProposal")
class RecordMemberProposalDelegate implements JavaDelegate {

  private final MemberProposals proposals;
  private final CurrentUser currentUser;

  RecordMemberProposalDelegate(MemberProposals proposals, CurrentUser currentUser) {
    this.proposals = proposals;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    if (SetupWay.JOIN.code().equals(SETUP_WAY.get(step))) {
      String target = JOIN_COUNCIL.get(step);
      proposals.proposeJoining(number, target, CouncilVariables.representatives(step), JOIN_REASON.get(step));
      COUNCIL_NUMBER.set(step, target);
    } else {
      proposals.proposeNew(number, CouncilVariables.proposed(step));
      COUNCIL_NUMBER.set(step, number);
    }
    PROPOSED_BY.set(step, currentUser.id());
  }
}
