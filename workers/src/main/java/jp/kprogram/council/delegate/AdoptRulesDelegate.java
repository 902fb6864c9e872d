package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.RULES_OUTCOME;

import jp.kprogram.council.RulesDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts rules in force that all have agreed on (R47). */
@Component("adoptRules")
class AdoptRulesDelegate implements JavaDelegate {

  private final RulesDrafts rules;

  AdoptRulesDelegate(RulesDrafts rules) {
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution step) {
    rules.adopt(COUNCIL_NUMBER.get(step));
    RULES_OUTCOME.set(step, "agreed");
  }
}
