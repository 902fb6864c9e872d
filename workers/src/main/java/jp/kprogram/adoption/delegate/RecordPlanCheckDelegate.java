package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.CUT_MILLION_YEN;
import static jp.kprogram.adoption.delegate.AwardVariables.PLAN_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.PlanOutcome;
import jp.kprogram.adoption.ResearchPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was decided on the research plan (P7, E06). */
@Component("recordPlanCheck")
class RecordPlanCheckDelegate implements JavaDelegate {

  private final ResearchPlans plans;

  RecordPlanCheckDelegate(ResearchPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    PlanOutcome decided = plans.check(number, OUTCOME.get(step), CUT_MILLION_YEN.get(step), REASON.get(step));
    PLAN_OUTCOME.set(step, decided.code());
  }
}
