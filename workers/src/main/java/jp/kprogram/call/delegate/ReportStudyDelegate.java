package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.CallConclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the theme and the offices of the result of the feasibility study (R56). */
@Component("reportStudy")
class ReportStudyDelegate implements JavaDelegate {

  private final CallConclusion conclusion;
  private final ThemeMessages themes;

  ReportStudyDelegate(CallConclusion conclusion, ThemeMessages themes) {
    this.conclusion = conclusion;
    this.themes = themes;
  }

  @Override
  public void execute(DelegateExecution step) {
    themes.tell(conclusion.tellOfStudy(CASE_NUMBER.get(step)));
  }
}
