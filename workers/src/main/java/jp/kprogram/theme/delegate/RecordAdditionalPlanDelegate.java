package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.ADDITIONAL_PLAN;
import static jp.kprogram.theme.delegate.ThemeVariables.CALL_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.PLAN_REASON;

import jp.kprogram.theme.CallState;
import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records whether an additional call follows; without one the award of the lead stands. */
@Component("recordAdditionalPlan")
class RecordAdditionalPlanDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  RecordAdditionalPlanDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    decisions.planAdditionalCall(CASE_NUMBER.get(step), ADDITIONAL_PLAN.get(step), PLAN_REASON.get(step));
    CALL_OUTCOME.set(step, CallState.AWARDED.code());
  }
}
