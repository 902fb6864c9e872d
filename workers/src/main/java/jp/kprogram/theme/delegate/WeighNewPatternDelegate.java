package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.NEW_PATTERN;
import static jp.kprogram.theme.delegate.ThemeVariables.PATTERN_CHANGES;

import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether a later triage changes the way of the theme. */
@Component("weighNewPattern")
class WeighNewPatternDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  WeighNewPatternDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    PATTERN_CHANGES.set(step, decisions.changesWay(CASE_NUMBER.get(step), NEW_PATTERN.get(step)));
  }
}
