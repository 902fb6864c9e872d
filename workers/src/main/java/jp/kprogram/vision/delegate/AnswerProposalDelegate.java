package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers the proposer with a reason (R35; paper L90). */
@Component("answerProposal")
class AnswerProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  AnswerProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    proposals.answer(CASE_NUMBER.get(step), REASON.get(step));
  }
}
