package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CLAUSE_NUMBERS;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.RULES_DECISION;
import static jp.kprogram.council.delegate.CouncilVariables.RULES_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.RulesDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down how it goes on without consensus on the rules (E13). */
@Component("recordRulesDecision")
class RecordRulesDecisionDelegate implements JavaDelegate {

  private final RulesDrafts rules;

  RecordRulesDecisionDelegate(RulesDrafts rules) {
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution step) {
    rules.decide(COUNCIL_NUMBER.get(step), RULES_DECISION.get(step), CLAUSE_NUMBERS.get(step), REASON.get(step));
    RULES_OUTCOME.set(step, "stopped");
  }
}
