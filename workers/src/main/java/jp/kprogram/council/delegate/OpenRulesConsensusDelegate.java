package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CONSENSUS_LIMIT;
import static jp.kprogram.council.delegate.CouncilVariables.CONSENSUS_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;

import jp.kprogram.council.Consensuses;
import jp.kprogram.council.RulesDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the draft of the rules to all members (R47). */
@Component("openRulesConsensus")
class OpenRulesConsensusDelegate implements JavaDelegate {

  private final RulesDrafts rules;
  private final Consensuses consensuses;

  OpenRulesConsensusDelegate(RulesDrafts rules, Consensuses consensuses) {
    this.rules = rules;
    this.consensuses = consensuses;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = rules.put(COUNCIL_NUMBER.get(step));
    CONSENSUS_NUMBER.set(step, number);
    CONSENSUS_LIMIT.set(step, consensuses.limit(number));
  }
}
