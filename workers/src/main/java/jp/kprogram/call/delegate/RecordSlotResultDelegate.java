package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.ADOPTED;
import static jp.kprogram.call.delegate.SlotVariables.ADOPTED_MILLION_YEN;
import static jp.kprogram.call.delegate.SlotVariables.APPLICATIONS;
import static jp.kprogram.call.delegate.SlotVariables.SLOT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.CallResults;
import jp.kprogram.call.SlotOutcome;
import jp.kprogram.call.SlotResult;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the result of a slot down as staff enter it (R59, E05). */
@Component("recordSlotResult")
class RecordSlotResultDelegate implements JavaDelegate {

  private final CallResults results;

  RecordSlotResultDelegate(CallResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution step) {
    Integer million = ADOPTED_MILLION_YEN.get(step);
    SlotResult result = results.record(
        CASE_NUMBER.get(step),
        Integer.parseInt(SLOT.get(step)),
        Coded.of(SlotOutcome.class, OUTCOME.get(step), "outcome", "結果"),
        APPLICATIONS.get(step),
        ADOPTED.get(step),
        million == null ? null : Yen.ofMillions(million),
        REASON.get(step));
    SlotVariables.show(step, result);
  }
}
