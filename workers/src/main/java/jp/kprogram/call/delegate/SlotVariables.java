package jp.kprogram.call.delegate;

import java.util.List;
import jp.kprogram.call.SlotResult;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the processes of calls after the closing. */
final class SlotVariables {

  static final ProcessVariable<List<String>> SLOT_NUMBERS = ProcessVariable.strings("slotNumbers");
  static final ProcessVariable<String> SLOT = ProcessVariable.text("slot");
  static final ProcessVariable<String> SLOT_TITLE = ProcessVariable.text("slotTitle");
  static final ProcessVariable<String> SLOT_CEILING = ProcessVariable.text("slotCeiling");
  static final ProcessVariable<String> SLOT_ADOPTION = ProcessVariable.text("slotAdoption");
  static final ProcessVariable<Integer> APPLICATIONS = ProcessVariable.integer("applications");
  static final ProcessVariable<Integer> ADOPTED = ProcessVariable.integer("adopted");
  static final ProcessVariable<Integer> ADOPTED_MILLION_YEN = ProcessVariable.integer("adoptedMillionYen");
  static final ProcessVariable<String> SLOT_RESULT = ProcessVariable.text("slotResult");
  static final ProcessVariable<String> SLOT_DECISION = ProcessVariable.text("slotDecision");
  static final ProcessVariable<String> CALL_OUTCOME = ProcessVariable.text("callOutcome");
  static final ProcessVariable<String> RECALL_SLOTS = ProcessVariable.text("recallSlots");
  static final ProcessVariable<String> STUDY_TEXT = ProcessVariable.text("studyText");
  static final ProcessVariable<String> STUDY_RESULT = ProcessVariable.text("studyResult");

  private static final ProcessVariable<String> RESULT_REASON = ProcessVariable.text("resultReason");
  private static final String OPEN = "open";

  private SlotVariables() {}

  /** The result of a slot for the gateway and the next form; null where there is none yet. */
  static void show(VariableScope step, SlotResult result) {
    SLOT_RESULT.set(step, result == null ? OPEN : result.outcome().code());
    APPLICATIONS.set(step, result == null ? null : result.applications());
    RESULT_REASON.set(step, result == null ? null : result.reason());
  }
}
