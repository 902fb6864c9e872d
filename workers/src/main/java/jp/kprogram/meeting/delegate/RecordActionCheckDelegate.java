package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.ACTION_DUE;
import static jp.kprogram.meeting.delegate.MeetingVariables.CHECK_OUTCOME;
import static jp.kprogram.meeting.delegate.MeetingVariables.DUE_ON;
import static jp.kprogram.meeting.delegate.MeetingVariables.NEXT_OWNER;
import static jp.kprogram.meeting.delegate.MeetingVariables.OWNER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.meeting.Actions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of the action, and who has it from now on. */
@Component("recordActionCheck")
class RecordActionCheckDelegate implements JavaDelegate {

  private final Actions actions;

  RecordActionCheckDelegate(Actions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution step) {
    var checked = actions.check(CASE_NUMBER.get(step), CHECK_OUTCOME.get(step), REASON.get(step), NEXT_OWNER.get(step),
        DUE_ON.get(step));
    OWNER.set(step, checked.owner());
    ACTION_DUE.set(step, checked.dueAt());
  }
}
