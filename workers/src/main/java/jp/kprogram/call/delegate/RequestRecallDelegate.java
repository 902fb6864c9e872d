package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.CALL_KIND;
import static jp.kprogram.call.delegate.CallVariables.CONCEPT_NUMBER;
import static jp.kprogram.call.delegate.CallVariables.RECALL_OF;
import static jp.kprogram.call.delegate.CallVariables.REQUESTED_SLOTS;
import static jp.kprogram.call.delegate.SlotVariables.RECALL_SLOTS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a call for the slots that are to be called again (二次募集; E05). */
@Component("requestRecall")
class RequestRecallDelegate implements JavaDelegate {

  private final Calls calls;
  private final CaseMessages messages;

  RequestRecallDelegate(Calls calls, CaseMessages messages) {
    this.calls = calls;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    Call call = calls.get(CASE_NUMBER.get(step));
    messages.open(ThemeMessages.requestOf(call.kind()), Map.of(
        CONCEPT_NUMBER.name(), call.concept(),
        CALL_KIND.name(), call.kind().code(),
        RECALL_OF.name(), call.number(),
        REQUESTED_SLOTS.name(), RECALL_SLOTS.get(step)));
  }
}
