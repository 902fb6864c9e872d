package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.DILIGENCE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.AwardChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether the award is cancelled, or measures are asked for instead (E09, E10). */
@Component("recordRefusal")
class RecordRefusalDelegate implements JavaDelegate {

  private final AwardChecks checks;

  RecordRefusalDelegate(AwardChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean refused = checks.confirmRefusal(CASE_NUMBER.get(step), OUTCOME.get(step), REASON.get(step));
    DILIGENCE.set(step, refused ? "refuse" : "mitigate");
  }
}
