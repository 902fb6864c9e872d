package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.APPLICATION;
import static jp.kprogram.adoption.delegate.PanelVariables.INTERVIEW_ACTION;
import static jp.kprogram.adoption.delegate.PanelVariables.INTERVIEW_NOTE;
import static jp.kprogram.adoption.delegate.PanelVariables.INTERVIEW_STATE;
import static jp.kprogram.adoption.delegate.PanelVariables.PORTFOLIO_GAP;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.InterviewResult;
import jp.kprogram.adoption.Interviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an interview down, or ends them (P6). */
@Component("recordInterview")
class RecordInterviewDelegate implements JavaDelegate {

  private final Interviews interviews;

  RecordInterviewDelegate(Interviews interviews) {
    this.interviews = interviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    if ("finish".equals(INTERVIEW_ACTION.get(step))) {
      interviews.finish(selection);
      INTERVIEW_STATE.set(step, "done");
      return;
    }
    boolean held = "held".equals(INTERVIEW_ACTION.get(step));
    interviews.record(selection, new InterviewResult(
        APPLICATION.get(step),
        held ? InterviewPoints.of(step) : null,
        "gap".equals(PORTFOLIO_GAP.get(step)),
        INTERVIEW_NOTE.get(step)));
    INTERVIEW_STATE.set(step, "open");
  }
}
