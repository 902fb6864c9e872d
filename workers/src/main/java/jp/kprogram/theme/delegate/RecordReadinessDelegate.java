package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.theme.Assessment;
import jp.kprogram.theme.Triages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the assessment of the three axes down (R55-R57). */
@Component("recordReadiness")
class RecordReadinessDelegate implements JavaDelegate {

  private final Triages triages;

  RecordReadinessDelegate(Triages triages) {
    this.triages = triages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Assessment assessment = TriageVariables.assessment(step);
    int triage = triages.assess(CASE_NUMBER.get(step), TriageVariables.occasion(step), assessment);
    TriageVariables.assessed(step, triage, assessment);
  }
}
