package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CLOSING_REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.CONTINUATION;
import static jp.kprogram.theme.delegate.ThemeVariables.CONTINUATION_REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.THEME_ENDS;
import static jp.kprogram.theme.delegate.ThemeVariables.TRIAGE_OCCASION;

import jp.kprogram.theme.Continuation;
import jp.kprogram.theme.Occasion;
import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what becomes of a theme without award, concept or clear feasibility (E05). */
@Component("recordContinuation")
class RecordContinuationDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  RecordContinuationDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    String reason = CONTINUATION_REASON.get(step);
    var outcome = decisions.decideContinuation(CASE_NUMBER.get(step), CONTINUATION.get(step), reason);
    THEME_ENDS.set(step, outcome == Continuation.END);
    CLOSING_REASON.set(step, reason);
    TRIAGE_OCCASION.set(step, Occasion.REASSESSMENT.code());
  }
}
