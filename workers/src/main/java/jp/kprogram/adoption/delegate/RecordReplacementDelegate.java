package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.ReviewVariables.SUBSTITUTE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Replacements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who takes over a review, or that nobody does (E07, E08). */
@Component("recordReplacement")
class RecordReplacementDelegate implements JavaDelegate {

  private final Replacements replacements;

  RecordReplacementDelegate(Replacements replacements) {
    this.replacements = replacements;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    if ("replace".equals(OUTCOME.get(step))) {
      replacements.replace(number, SUBSTITUTE.get(step), REASON.get(step));
    } else {
      replacements.goWithout(number, REASON.get(step));
    }
  }
}
