package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.TriageVariables.TABLE_RESULT;
import static jp.kprogram.theme.delegate.TriageVariables.TRIAGE_NUMBER;
import static jp.kprogram.theme.delegate.TriageVariables.TRIAGE_OUTCOME;
import static jp.kprogram.theme.delegate.TriageVariables.TRIAGE_REASON;

import jp.kprogram.theme.Triage;
import jp.kprogram.theme.Triages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the result of the triage down, with the version of its table (R55-R57). */
@Component("recordTriage")
class RecordTriageDelegate implements JavaDelegate {

  private final Triages triages;

  RecordTriageDelegate(Triages triages) {
    this.triages = triages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Triage concluded = triages.conclude(
        CASE_NUMBER.get(step), TRIAGE_NUMBER.get(step), TABLE_RESULT.get(step), TriageVariables.ruleVersion(step),
        TRIAGE_OUTCOME.get(step), TRIAGE_REASON.get(step));
    TRIAGE_OUTCOME.set(step, concluded.outcome().code());
    TRIAGE_REASON.set(step, concluded.reason());
  }
}
