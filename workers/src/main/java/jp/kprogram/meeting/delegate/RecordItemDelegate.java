package jp.kprogram.meeting.delegate;

import static jp.kprogram.meeting.delegate.MeetingVariables.ACTION_WORDS;
import static jp.kprogram.meeting.delegate.MeetingVariables.DECISION_WORDS;
import static jp.kprogram.meeting.delegate.MeetingVariables.DUE_ON;
import static jp.kprogram.meeting.delegate.MeetingVariables.ITEM;
import static jp.kprogram.meeting.delegate.MeetingVariables.ITEM_ACTION;
import static jp.kprogram.meeting.delegate.MeetingVariables.NEXT_OWNER;
import static jp.kprogram.meeting.delegate.MeetingVariables.OPEN_WORDS;
import static jp.kprogram.meeting.delegate.MeetingVariables.RESTRICTED_WORDS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.Meetings.ItemWords;
import jp.kprogram.meeting.Meetings.Task;
import jp.kprogram.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what was said on an item, or what somebody has to do (R50). */
@Component("recordItem")
class RecordItemDelegate implements JavaDelegate {

  private final Meetings meetings;

  RecordItemDelegate(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public void execute(DelegateExecution step) {
    meetings.record(CASE_NUMBER.get(step), ITEM_ACTION.get(step), ITEM.get(step),
        new ItemWords(OPEN_WORDS.get(step), RESTRICTED_WORDS.get(step), DECISION_WORDS.get(step)),
        new Task(ACTION_WORDS.get(step), NEXT_OWNER.get(step), DUE_ON.get(step)));
  }
}
