package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.INTERVIEW_OPTIONS;
import static jp.kprogram.adoption.delegate.PanelVariables.INTERVIEW_ROWS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Interviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the shortlist with what is on record of each interview (P6). */
@Component("listInterviews")
class ListInterviewsDelegate implements JavaDelegate {

  private final Interviews interviews;

  ListInterviewsDelegate(Interviews interviews) {
    this.interviews = interviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    INTERVIEW_ROWS.set(step, interviews.rows(selection));
    INTERVIEW_OPTIONS.set(step, interviews.options(selection));
  }
}
