package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.PREPARED_BY;
import static jp.kprogram.adoption.delegate.PanelVariables.SHORTFALL_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Redecisions;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides on one application anew and holds its money, or says what is missing (X1, E06). */
@Component("decideRedecision")
class DecideRedecisionDelegate implements JavaDelegate {

  private static final String CAUGHT = "FUND_EXHAUSTED";

  private final Redecisions redecisions;

  DecideRedecisionDelegate(Redecisions redecisions) {
    this.redecisions = redecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    try {
      redecisions.decide(
          CASE_NUMBER.get(step), PREPARED_BY.get(step), REASON.get(step), RuleVersions.ofProcess(step));
    } catch (Refusal.Conflict refusal) {
      if (refusal.code().equals(CAUGHT)) {
        SHORTFALL_TEXT.pass(step, refusal.getMessage());
        throw new BpmnError(CAUGHT, refusal);
      }
      throw refusal;
    }
  }
}
