package jp.kprogram.call.delegate;

import java.util.Map;
import jp.kprogram.call.Call;
import jp.kprogram.call.RunningCalls;
import jp.kprogram.call.SlotOutcome;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the cases of calls by the messages {@code slot-decided} and {@code study-decided}. */
@Component
class EngineRunningCalls implements RunningCalls {

  private static final String SLOT_DECIDED = "slot-decided";
  private static final int MOST_SLOTS = 999;

  private final RuntimeService runtime;

  // lazy: the engine needs delegates while it starts
  EngineRunningCalls(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void slotDecided(String callNumber, int slot, SlotOutcome outcome) {
    runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(callNumber)
        .messageEventSubscriptionName(SLOT_DECIDED)
        .listPage(0, MOST_SLOTS).stream()
        // the slot is known to the loop around the task that waits
        .filter(waiting -> String.valueOf(slot).equals(runtime.getVariable(waiting.getId(), SlotVariables.SLOT.name())))
        .forEach(waiting -> runtime.messageEventReceived(
            SLOT_DECIDED, waiting.getId(), Map.of(SlotVariables.SLOT_RESULT.name(), outcome.code())));
  }

  @Override
  public void studyDecided(String callNumber) {
    runtime.createMessageCorrelation("study-decided").processInstanceBusinessKey(callNumber).correlateAllWithResult();
  }

  @Override
  public void recall(Call call, int slot) {
    runtime.startProcessInstanceByMessage(ThemeMessages.requestOf(call.kind()), Map.of(
        CallVariables.CONCEPT_NUMBER.name(), call.concept(),
        CallVariables.CALL_KIND.name(), call.kind().code(),
        CallVariables.RECALL_OF.name(), call.number(),
        CallVariables.REQUESTED_SLOTS.name(), String.valueOf(slot)));
  }
}
