package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.CHECK_RESULT;
import static jp.kprogram.call.delegate.CallVariables.CONTENT_CHECK;
import static jp.kprogram.call.delegate.CallVariables.LEGAL_CHECK;
import static jp.kprogram.call.delegate.CallVariables.SCHEDULE;
import static jp.kprogram.call.delegate.CallVariables.SCHEDULE_RULE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.call.CallPreparation;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the check of law and content down (four eyes). */
@Component("recordCallCheck")
class RecordCallCheckDelegate implements JavaDelegate {

  private final CallPreparation preparation;

  RecordCallCheckDelegate(CallPreparation preparation) {
    this.preparation = preparation;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean passed = preparation.check(CASE_NUMBER.get(step), new CallPreparation.Check(
        LEGAL_CHECK.get(step),
        CONTENT_CHECK.get(step),
        REASON.get(step),
        "exception".equals(SCHEDULE.get(step)),
        RuleVersions.of(step, SCHEDULE_RULE)));
    CHECK_RESULT.set(step, passed ? "passed" : "returned");
    RETURN_REASON.set(step, REASON.get(step));
  }
}
