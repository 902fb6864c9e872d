package jp.kprogram.programme.delegate;

import jp.kprogram.programme.RunningCases;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds a running case by its business key and sends it the message {@code case-withdrawn}. */
@Component
class EngineRunningCases implements RunningCases {

  private static final String MESSAGE = "case-withdrawn";

  private final RuntimeService runtime;

  // lazy: the engine needs delegates while it starts
  EngineRunningCases(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public boolean withdraw(String caseNumber, String reason, String withdrawnBy) {
    long waiting = runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(caseNumber)
        .messageEventSubscriptionName(MESSAGE)
        .count();
    if (waiting == 0) {
      return false;
    }
    runtime
        .createMessageCorrelation(MESSAGE)
        .processInstanceBusinessKey(caseNumber)
        .setVariable("withdrawalReason", reason)
        .setVariable("withdrawnBy", withdrawnBy)
        .correlate();
    return true;
  }
}
