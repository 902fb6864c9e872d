package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.POSITION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what a member thinks of the text (R28, R47). */
@Component("recordPosition")
class RecordPositionDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  RecordPositionDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.state(CASE_NUMBER.get(step), POSITION.get(step), REASON.get(step));
  }
}
