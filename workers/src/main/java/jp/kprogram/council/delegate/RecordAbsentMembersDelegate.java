package jp.kprogram.council.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.ConsensusRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down who has said nothing in the round; that is no agreement (R28). */
@Component("recordAbsentMembers")
class RecordAbsentMembersDelegate implements JavaDelegate {

  private final ConsensusRounds rounds;

  RecordAbsentMembersDelegate(ConsensusRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution step) {
    rounds.recordAbsent(CASE_NUMBER.get(step));
  }
}
