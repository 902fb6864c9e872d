package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.PATTERN;

import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves the old way of a theme for the one of its new pattern. */
@Component("adoptPattern")
class AdoptPatternDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  AdoptPatternDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    decisions.changeWay(CASE_NUMBER.get(step), PATTERN.get(step));
  }
}
