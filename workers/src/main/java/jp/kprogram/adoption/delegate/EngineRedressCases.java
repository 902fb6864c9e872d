package jp.kprogram.adoption.delegate;

import jp.kprogram.adoption.RedressCases;
import jp.kprogram.shared.delegate.AsProgramme;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the cases of complaints by the messages of the models, in the name of the programme. */
@Component
class EngineRedressCases implements RedressCases {

  private final RuntimeService runtime;
  private final AsProgramme programme;

  // lazy: the engine needs delegates while it starts
  EngineRedressCases(@Lazy RuntimeService runtime, AsProgramme programme) {
    this.runtime = runtime;
    this.programme = programme;
  }

  @Override
  public void formallyChecked(String redress) {
    tell("formal-check-redone", redress);
  }

  @Override
  public void reviewed(String redress) {
    tell("application-reviewed", redress);
  }

  @Override
  public void reviewSubmitted(String redress) {
    tell("re-review-submitted", redress);
  }

  @Override
  public void reviewFailed(String redress) {
    tell("re-review-failed", redress);
  }

  @Override
  public void withdrawn(String redress, String reason, String account) {
    programme.run(() -> runtime.createMessageCorrelation("case-withdrawn")
        .processInstanceBusinessKey(redress)
        .setVariable("withdrawalReason", reason)
        .setVariable("withdrawnBy", account)
        .correlateAllWithResult());
  }

  private void tell(String message, String caseNumber) {
    programme.run(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAllWithResult());
  }
}
