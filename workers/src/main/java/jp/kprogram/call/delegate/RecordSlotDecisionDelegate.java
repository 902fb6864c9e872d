package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.SLOT;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_DECISION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.CallResults;
import jp.kprogram.call.SlotDecision;
import jp.kprogram.shared.Coded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of a slot without award (E05). */
@Component("recordSlotDecision")
class RecordSlotDecisionDelegate implements JavaDelegate {

  private final CallResults results;

  RecordSlotDecisionDelegate(CallResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution step) {
    results.decide(
        CASE_NUMBER.get(step),
        Integer.parseInt(SLOT.get(step)),
        Coded.of(SlotDecision.class, SLOT_DECISION.get(step), "slotDecision", "枠の扱い"),
        REASON.get(step));
  }
}
