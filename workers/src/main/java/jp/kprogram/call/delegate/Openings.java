package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.AGENCY;
import static jp.kprogram.call.delegate.CallVariables.CONCEPT_NUMBER;
import static jp.kprogram.call.delegate.CallVariables.RECALL_OF;
import static jp.kprogram.call.delegate.CallVariables.REQUESTED_BY;
import static jp.kprogram.call.delegate.CallVariables.REQUESTED_SLOTS;
import static jp.kprogram.call.delegate.CallVariables.THEME_NUMBER;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_NUMBERS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.call.Call;
import jp.kprogram.call.CallOpening;
import jp.kprogram.theme.CallKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the three kinds of calls do alike when their case is opened. */
final class Openings {

  private Openings() {}

  static void open(DelegateExecution step, CallOpening opening, CallKind kind) {
    Call call = opening.open(new CallOpening.Request(
        step.getProcessBusinessKey(),
        CONCEPT_NUMBER.get(step),
        kind,
        REQUESTED_SLOTS.get(step),
        RECALL_OF.get(step),
        isAskedByCase(step) ? null : REQUESTED_BY.get(step)));
    step.setProcessBusinessKey(call.number());
    CASE_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.title());
    AGENCY.set(step, call.agency());
    CallVariables.show(step, call);
    SLOT_NUMBERS.set(step, opening.slotNumbers(call.number()));
  }

  /** Only the theme and a call with slots to call again name themselves: no form, and so no person, can. */
  private static boolean isAskedByCase(DelegateExecution step) {
    return THEME_NUMBER.get(step) != null || RECALL_OF.get(step) != null;
  }
}
