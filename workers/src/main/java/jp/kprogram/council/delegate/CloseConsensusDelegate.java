package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONSENSUS_RESULT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusResult;
import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends seeking consensus at its limit (E13). */
@Component("closeConsensus")
class CloseConsensusDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  CloseConsensusDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.close(CASE_NUMBER.get(step));
    CONSENSUS_RESULT.set(step, ConsensusResult.NO_CONSENSUS.code());
  }
}
