package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.AGENCY;
import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.ReviewVariables.REVIEWER_NAME;
import static jp.kprogram.adoption.delegate.ReviewVariables.REVIEW_STATE_NAME;
import static jp.kprogram.adoption.delegate.ReviewVariables.SELECTION_NUMBER;
import static jp.kprogram.adoption.delegate.ReviewVariables.SUBSTITUTE_OPTIONS;
import static jp.kprogram.adoption.delegate.ReviewVariables.SUGGESTED_TEXT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import java.util.Objects;
import jp.kprogram.adoption.Replacements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows who may take over a review (E07, E08). */
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
    REVIEWER_NAME.set(step, asked.reviewerName());
    REVIEW_STATE_NAME.set(step, asked.review().status().japanese());
    SUGGESTED_TEXT.set(step, Objects.toString(asked.review().suggested(), "なし"));
    SUBSTITUTE_OPTIONS.set(step, asked.options());
  }
}
