package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.BEHALF_REASON;
import static jp.kprogram.adoption.delegate.AwardVariables.PLANNED_BY;
import static jp.kprogram.adoption.delegate.AwardVariables.PLAN_ENDS_ON;
import static jp.kprogram.adoption.delegate.AwardVariables.PLAN_STARTS_ON;
import static jp.kprogram.adoption.delegate.AwardVariables.PLAN_TEXT;
import static jp.kprogram.adoption.delegate.AwardVariables.YEARLY_AMOUNTS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ResearchPlans;
import jp.kprogram.people.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the research plan (P7). */
@Component("recordPlan")
class RecordPlanDelegate implements JavaDelegate {

  private final ResearchPlans plans;
  private final CurrentUser currentUser;

  RecordPlanDelegate(ResearchPlans plans, CurrentUser currentUser) {
    this.plans = plans;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    plans.submit(
        CASE_NUMBER.get(step), PLAN_TEXT.get(step), PLAN_STARTS_ON.get(step), PLAN_ENDS_ON.get(step),
        YEARLY_AMOUNTS.get(step), BEHALF_REASON.get(step));
    PLANNED_BY.set(step, currentUser.id());
  }
}
