package jp.kprogram.guideline.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.COUNCIL_REASON;
import static jp.kprogram.shared.delegate.CaseVariables.RETURN_REASON;

import jp.kprogram.guideline.Guidelines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The Program Council sends the draft back. */
@Component("returnGuideline")
class ReturnGuidelineDelegate implements JavaDelegate {

  private final Guidelines guidelines;

  ReturnGuidelineDelegate(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public void execute(DelegateExecution step) {
    guidelines.returnDraft(CASE_NUMBER.get(step), COUNCIL_REASON.get(step));
    RETURN_REASON.set(step, COUNCIL_REASON.get(step));
  }
}
