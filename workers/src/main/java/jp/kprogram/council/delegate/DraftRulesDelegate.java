package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;

import jp.kprogram.council.RulesDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the rules with their template (R47). */
@Component("draftRules")
class DraftRulesDelegate implements JavaDelegate {

  private final RulesDrafts rules;

  DraftRulesDelegate(RulesDrafts rules) {
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution step) {
    rules.draft(COUNCIL_NUMBER.get(step));
  }
}
