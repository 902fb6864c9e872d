package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.SCHEDULE_RULE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.call.CallPreparation;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what is wrong with the dates, and shows it to who prepares the terms. */
@Component("recordScheduleFinding")
class RecordScheduleFindingDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  RecordScheduleFindingDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    String finding = preparation.returnForSchedule(CASE_NUMBER.get(step), RuleVersions.of(step, SCHEDULE_RULE));
    RETURN_REASON.set(step, finding);
  }
}
