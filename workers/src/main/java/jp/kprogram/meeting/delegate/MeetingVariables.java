package jp.kprogram.meeting.delegate;

import java.time.LocalDate;
import java.util.List;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the cases of meetings. What people write only passes through. */
final class MeetingVariables {

  static final ProcessVariable<String> COUNCIL_NUMBER = ProcessVariable.text("councilNumber");
  static final ProcessVariable<LocalDate> HELD_ON = ProcessVariable.date("heldOn", "会合の日");
  static final ProcessVariable<String> HELD_TIME = ProcessVariable.text("heldTime");
  static final ProcessVariable<String> PLACE = ProcessVariable.text("place");
  static final ProcessVariable<LocalDate> AGENDA_CLOSES_ON = ProcessVariable.date("agendaClosesOn", "議題の締切の日");
  static final ProcessVariable<String> AGENDA_CLOSES_AT = ProcessVariable.text("agendaClosesAt");
  static final ProcessVariable<String> BEGINS_AT = ProcessVariable.text("beginsAt");

  static final ProcessVariable<String> ITEM_TITLE = ProcessVariable.text("itemTitle");
  static final ProcessVariable<String> ACTIVITY_KIND = ProcessVariable.text("activityKind");
  static final ProcessVariable<String> CLASSIFICATION = ProcessVariable.text("classification");
  static final ProcessVariable<String> WORDS = ProcessVariable.text("words");
  static final ProcessVariable<List<String>> TAKEN_ITEMS = ProcessVariable.strings("takenItems");
  static final ProcessVariable<List<String>> RESTRICTED_ITEMS = ProcessVariable.strings("restrictedItems");
  static final ProcessVariable<List<String>> SECRET_ITEMS = ProcessVariable.strings("secretItems");

  static final ProcessVariable<List<String>> PRESENT = ProcessVariable.strings("present");
  static final ProcessVariable<String> ITEM_ACTION = ProcessVariable.text("itemAction");
  static final ProcessVariable<String> ITEM = ProcessVariable.text("item");
  static final ProcessVariable<String> OPEN_WORDS = ProcessVariable.text("openWords");
  static final ProcessVariable<String> RESTRICTED_WORDS = ProcessVariable.text("restrictedWords");
  static final ProcessVariable<String> DECISION_WORDS = ProcessVariable.text("decisionWords");
  static final ProcessVariable<List<String>> DECISIONS = ProcessVariable.strings("decisions");
  static final ProcessVariable<String> CONSENSUS_LIMIT = ProcessVariable.text("consensusLimit");

  static final ProcessVariable<List<String>> READERS = ProcessVariable.strings("readers");
  static final ProcessVariable<String> MINUTES_DUE = ProcessVariable.text("minutesDue");
  static final ProcessVariable<String> MINUTES_ANSWER = ProcessVariable.text("minutesAnswer");
  static final ProcessVariable<String> MINUTES_OUTCOME = ProcessVariable.text("minutesOutcome");

  static final ProcessVariable<String> ACTION_WORDS = ProcessVariable.text("actionWords");
  static final ProcessVariable<String> NEXT_OWNER = ProcessVariable.text("nextOwner");
  static final ProcessVariable<LocalDate> DUE_ON = ProcessVariable.date("dueOn", "期限の日");
  static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");
  static final ProcessVariable<String> ACTION_DUE = ProcessVariable.text("actionDue");
  static final ProcessVariable<String> CHECK_OUTCOME = ProcessVariable.text("checkOutcome");

  private MeetingVariables() {}

  /** What a checklist sends; nothing where it was left empty. */
  static List<String> chosen(ProcessVariable<List<String>> checklist, VariableScope step) {
    List<String> chosen = checklist.get(step);
    return chosen == null ? List.of() : chosen;
  }
}
