package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down the text of the next round (E13). */
@Component("recordRevision")
class RecordRevisionDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  RecordRevisionDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.revise(CASE_NUMBER.get(step), WORDS.get(step), REASON.get(step));
  }
}
