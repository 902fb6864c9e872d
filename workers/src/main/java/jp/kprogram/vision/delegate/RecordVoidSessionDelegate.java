package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_RESULT;
import static jp.kprogram.vision.delegate.CouncilVariables.SESSION_RULE;

import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.Deliberations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The session is void and has to be held again (R21). */
@Component("recordVoidSession")
class RecordVoidSessionDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  RecordVoidSessionDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    deliberations.recordVoid(
        CASE_NUMBER.get(step), SESSION_RESULT.get(step), RuleVersions.of(step, SESSION_RULE));
  }
}
