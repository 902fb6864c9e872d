package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.CLOSING_REASON;
import static jp.kprogram.theme.delegate.ThemeVariables.THEME_ENDS;

import jp.kprogram.theme.PatternCOutcome;
import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records whether the survey of an unlisted theme goes on (E23). */
@Component("recordPatternC")
class RecordPatternCDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  RecordPatternCDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome = decisions.decidePatternC(CASE_NUMBER.get(step), OUTCOME.get(step), REASON.get(step));
    THEME_ENDS.set(step, outcome == PatternCOutcome.DROP);
    CLOSING_REASON.set(step, REASON.get(step));
  }
}
