package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.LeakVariables.EXCLUDED_PEOPLE;
import static jp.kprogram.information.delegate.LeakVariables.LEAK_OUTCOME;
import static jp.kprogram.information.delegate.LeakVariables.POLICE_REFERRAL;
import static jp.kprogram.information.delegate.LeakVariables.REFERRAL_REASON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Leaks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides on a leak and does what follows, in one transaction (E14). */
@Component("carryOutLeakDecision")
class CarryOutLeakDecisionDelegate implements JavaDelegate {

  private final Leaks leaks;

  CarryOutLeakDecisionDelegate(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public void execute(DelegateExecution step) {
    leaks.decide(CASE_NUMBER.get(step), new Leaks.Ruling(
        LEAK_OUTCOME.get(step), EXCLUDED_PEOPLE.get(step), POLICE_REFERRAL.get(step), REFERRAL_REASON.get(step),
        REASON.get(step)));
  }
}
