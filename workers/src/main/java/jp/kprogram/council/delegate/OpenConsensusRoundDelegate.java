package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.MEMBERS;
import static jp.kprogram.council.delegate.CouncilVariables.ROUND_DUE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a round: every member now is asked (R28). */
@Component("openConsensusRound")
class OpenConsensusRoundDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  OpenConsensusRoundDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    var opened = rounds.open(CASE_NUMBER.get(step));
    MEMBERS.set(step, opened.asked());
    ROUND_DUE.set(step, opened.dueAt());
  }
}
