package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.ReviewVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.Replacements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the review for which somebody else is asked (E07, E08). */
@Component("loadReplacement")
class LoadReplacementDelegate implements JavaDelegate {

  private final Replacements replacements;

  LoadReplacementDelegate(Replacements replacements) {
    this.replacements = replacements;
  }

  @Override
  public void execute(DelegateExecution step) {
    var asked = replacements.load(step.getProcessBusinessKey());
    CASE_NUMBER.set(step, asked.review().number());
    SELECTION_NUMBER.set(step, asked.review().selection());
    APPLICATION_NUMBER.set(step, asked.review().application());
    SUBJECT.set(step, asked.call().publicTitle());
    AGENCY.set(step, asked.call().agency());
  }
}
