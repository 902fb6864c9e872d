package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.FINDINGS;
import static jp.kprogram.council.delegate.CouncilVariables.MEDIATOR;
import static jp.kprogram.council.delegate.CouncilVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what a mediator found, and the text of the last round (E13). */
@Component("recordMediation")
class RecordMediationDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  RecordMediationDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.mediate(CASE_NUMBER.get(step), MEDIATOR.get(step), FINDINGS.get(step), WORDS.get(step));
  }
}
