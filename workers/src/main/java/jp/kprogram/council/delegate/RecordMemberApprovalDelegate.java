package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.INVITATIONS;
import static jp.kprogram.council.delegate.CouncilVariables.MEMBERS_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.MemberProposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether the proposed members are invited (R46). */
@Component("recordMemberApproval")
class RecordMemberApprovalDelegate implements JavaDelegate {

  private final MemberProposals proposals;

  RecordMemberApprovalDelegate(MemberProposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    INVITATIONS.set(step, proposals.decide(
        CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step), MEMBERS_OUTCOME.get(step), REASON.get(step)));
  }
}
