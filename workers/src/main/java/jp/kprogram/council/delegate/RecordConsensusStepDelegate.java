package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONSENSUS_RESULT;
import static jp.kprogram.council.delegate.CouncilVariables.CONSENSUS_STEP;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusRounds;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what follows the round, and the result where it is the last (E13). */
@Component("recordConsensusStep")
class RecordConsensusStepDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  RecordConsensusStepDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.follow(CASE_NUMBER.get(step), CONSENSUS_STEP.get(step), RuleVersions.of(step, "consensus-result"))
        .ifPresent(result -> CONSENSUS_RESULT.set(step, result.code()));
  }
}
