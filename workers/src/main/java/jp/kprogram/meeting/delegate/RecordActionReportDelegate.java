package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.Actions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the report of who has the action. */
@Component("recordActionReport")
class RecordActionReportDelegate implements JavaDelegate {

  private final Actions actions;

  RecordActionReportDelegate(Actions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution step) {
    actions.report(CASE_NUMBER.get(step), WORDS.get(step));
  }
}
