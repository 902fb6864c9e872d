package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.ABSENCES;
import static jp.kprogram.council.delegate.CouncilVariables.AGREEMENTS;
import static jp.kprogram.council.delegate.CouncilVariables.MEDIATED;
import static jp.kprogram.council.delegate.CouncilVariables.OBJECTIONS;
import static jp.kprogram.council.delegate.CouncilVariables.ROUNDS_LEFT;
import static jp.kprogram.council.delegate.CouncilVariables.TIME_LEFT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the positions of who is a member now (R47). */
@Component("countPositions")
class CountPositionsDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  CountPositionsDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    var count = rounds.count(CASE_NUMBER.get(step));
    AGREEMENTS.set(step, count.agreements());
    OBJECTIONS.set(step, count.objections());
    ABSENCES.set(step, count.absences());
    ROUNDS_LEFT.set(step, count.roundsLeft());
    MEDIATED.set(step, count.mediated());
    TIME_LEFT.set(step, count.timeLeft());
  }
}
