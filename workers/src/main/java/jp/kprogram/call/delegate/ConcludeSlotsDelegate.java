package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.SlotVariables.CALL_OUTCOME;
import static jp.kprogram.call.delegate.SlotVariables.RECALL_SLOTS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.stream.Collectors;
import jp.kprogram.call.CallResults;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what the slots of a call have come to together. */
@Component("concludeSlots")
class ConcludeSlotsDelegate implements JavaDelegate {

  private final CallResults results;

  ConcludeSlotsDelegate(CallResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    CALL_OUTCOME.set(step, results.outcome(number).code());
    RECALL_SLOTS.set(step, results.recalled(number).stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
