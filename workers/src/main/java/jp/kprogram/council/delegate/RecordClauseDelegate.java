package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.CLAUSE_HEADING;
import static jp.kprogram.council.delegate.CouncilVariables.CLAUSE_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.CLAUSE_WORDS;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.RULES_ACTION;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.RulesDrafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down one change of the draft (R47). */
@Component("recordClause")
class RecordClauseDelegate implements JavaDelegate {

  private final RulesDrafts rules;

  RecordClauseDelegate(RulesDrafts rules) {
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution step) {
    rules.edit(COUNCIL_NUMBER.get(step), RULES_ACTION.get(step), CLAUSE_NUMBER.get(step), CLAUSE_HEADING.get(step),
        CLAUSE_WORDS.get(step), REASON.get(step));
  }
}
