package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallVariables.CLOSES_AT;
import static jp.kprogram.call.delegate.CallVariables.CLOSING_REACHED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.time.Clock;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table when the call closes: an extension may have moved it (E25). */
@Component("checkClosing")
class CheckClosingDelegate implements JavaDelegate {

  private final Calls calls;
  private final Clock clock;

  CheckClosingDelegate(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    Call call = calls.get(CASE_NUMBER.get(step));
    CLOSES_AT.set(step, Moments.stamp(call.closesAt()));
    CLOSING_REACHED.set(step, !call.openAt(clock.instant()));
  }
}
