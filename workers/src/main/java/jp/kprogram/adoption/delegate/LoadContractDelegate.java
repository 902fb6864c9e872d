package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.setPlan;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.ResearchPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Loads what the contract has to keep to (P7). */
@Component("loadContract")
class LoadContractDelegate implements JavaDelegate {

  private final ResearchPlans plans;

  LoadContractDelegate(ResearchPlans plans) {
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution step) {
    setPlan(step, plans.latest(CASE_NUMBER.get(step)).orElseThrow());
  }
}
