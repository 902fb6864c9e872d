package jp.kprogram.call.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.call.CallConclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the outcome of the call down and tells the theme, unless the call goes on. */
@Component("concludeCall")
class ConcludeCallDelegate implements JavaDelegate {

  private final CallConclusion conclusion;
  private final ThemeMessages themes;

  ConcludeCallDelegate(CallConclusion conclusion, ThemeMessages themes) {
    this.conclusion = conclusion;
    this.themes = themes;
  }

  @Override
  public void execute(DelegateExecution step) {
    themes.tell(conclusion.conclude(CASE_NUMBER.get(step)));
  }
}
