package jp.kprogram.guideline.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.guideline.Guidelines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes the guideline as a version that never changes. */
@Component("publishGuideline")
class PublishGuidelineDelegate implements JavaDelegate {

  private final Guidelines guidelines;

  PublishGuidelineDelegate(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public void execute(DelegateExecution step) {
    guidelines.publish(CASE_NUMBER.get(step));
  }
}
