package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.concept.Drafting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the author what the table found in the draft (R23, R24; paper L60). */
@Component("recordFinding")
class RecordFindingDelegate implements JavaDelegate {

  private final Drafting drafting;

  RecordFindingDelegate(Drafting drafting) {
    this.drafting = drafting;
  }

  @Override
  public void execute(DelegateExecution step) {
    RETURN_REASON.set(step, drafting.recordFinding(
        CASE_NUMBER.get(step), ConceptVariables.FINDING.get(step), ConceptVariables.ruleVersion(step)));
  }
}
