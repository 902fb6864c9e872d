package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.SLOT;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_ADOPTION;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_CEILING;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_RESULT;
import static jp.kprogram.call.delegate.SlotVariables.SLOT_TITLE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.CallResults;
import jp.kprogram.call.SettledSlot;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows a slot, and a result that was reported already. */
@Component("loadSlot")
class LoadSlotDelegate implements JavaDelegate {

  private static final String FROM_SELECTION = "selection";

  private final CallResults results;

  LoadSlotDelegate(CallResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution step) {
    String call = CASE_NUMBER.get(step);
    SettledSlot settled = results.slot(call, Integer.parseInt(SLOT.get(step)));
    SLOT_TITLE.set(step, settled.slot().title());
    SLOT_CEILING.set(step, settled.slot().ceiling().japanese());
    SLOT_ADOPTION.set(step, settled.slot().adoption());
    SlotVariables.show(step, settled.result());
    if (settled.result() == null && results.comesFromSelection(call, settled.slot().number())) {
      SLOT_RESULT.set(step, FROM_SELECTION);
    }
  }
}
