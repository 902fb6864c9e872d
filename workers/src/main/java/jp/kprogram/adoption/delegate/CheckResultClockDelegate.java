package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.adoption.SelectionAlarms;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks how long a slot has waited for its result, and says when to look again (P7). */
@Component("checkResultClock")
class CheckResultClockDelegate implements JavaDelegate {

  private static final ProcessVariable<String> SLOT = ProcessVariable.text("slot");
  private static final ProcessVariable<String> RESULT_CLOCK_AT = ProcessVariable.text("resultClockAt");
  private static final ProcessVariable<String> RESULT_LATE = ProcessVariable.text("resultLate");

  private final SelectionAlarms alarms;

  CheckResultClockDelegate(SelectionAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public void execute(DelegateExecution step) {
    Optional<Instant> next = alarms.watchResult(CASE_NUMBER.get(step), Integer.parseInt(SLOT.get(step)));
    RESULT_CLOCK_AT.set(step, next.map(Moments::stamp).orElse(null));
    RESULT_LATE.set(step, next.isPresent() ? "no" : "yes");
  }
}
