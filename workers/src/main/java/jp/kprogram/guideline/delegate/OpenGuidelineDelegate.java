package jp.kprogram.guideline.delegate;

import static jp.kprogram.guideline.delegate.GuidelineVariables.GUIDELINE_TITLE;
import static jp.kprogram.guideline.delegate.GuidelineVariables.OPENED_BY;
import static jp.kprogram.guideline.delegate.GuidelineVariables.PURPOSE;
import static jp.kprogram.guideline.delegate.GuidelineVariables.TECHNOLOGIES;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.util.List;
import jp.kprogram.guideline.Guideline;
import jp.kprogram.guideline.Guidelines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a guideline (R63). */
@Component("openGuideline")
class OpenGuidelineDelegate implements JavaDelegate {

  private final Guidelines guidelines;

  OpenGuidelineDelegate(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public void execute(DelegateExecution step) {
    Guideline guideline = guidelines.open(
        step.getProcessBusinessKey(), GUIDELINE_TITLE.get(step), PURPOSE.get(step), OPENED_BY.get(step));
    step.setProcessBusinessKey(guideline.number());
    CASE_NUMBER.set(step, guideline.number());
    SUBJECT.set(step, guideline.title());
    // the council's forms know technologies; a guideline has none
    TECHNOLOGIES.set(step, List.of());
  }
}
