package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.STUDY_RESULT;
import static jp.kprogram.call.delegate.SlotVariables.STUDY_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.CallConclusion;
import jp.kprogram.call.StudyResult;
import jp.kprogram.shared.Coded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the result of a feasibility study down as staff enter it: a text, no grade (E24). */
@Component("recordStudy")
class RecordStudyDelegate implements JavaDelegate {

  private final CallConclusion conclusion;

  RecordStudyDelegate(CallConclusion conclusion) {
    this.conclusion = conclusion;
  }

  @Override
  public void execute(DelegateExecution step) {
    conclusion.study(
        CASE_NUMBER.get(step),
        STUDY_TEXT.get(step),
        Coded.of(StudyResult.class, STUDY_RESULT.get(step), "studyResult", "技術的実現性"),
        REASON.get(step));
  }
}
