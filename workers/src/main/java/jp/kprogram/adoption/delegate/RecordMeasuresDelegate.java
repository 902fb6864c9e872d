package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.BEHALF_REASON;
import static jp.kprogram.adoption.delegate.AwardVariables.MITIGATION_PLAN;
import static jp.kprogram.adoption.delegate.AwardVariables.PLANNED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.AwardChecks;
import jp.kprogram.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the plan of measures (E10). */
@Component("recordMeasures")
class RecordMeasuresDelegate implements JavaDelegate {

  private final AwardChecks checks;
  private final CurrentUser currentUser;

  RecordMeasuresDelegate(AwardChecks checks, CurrentUser currentUser) {
    this.checks = checks;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    checks.plan(CASE_NUMBER.get(step), MITIGATION_PLAN.get(step), BEHALF_REASON.get(step));
    PLANNED_BY.set(step, currentUser.id());
  }
}
