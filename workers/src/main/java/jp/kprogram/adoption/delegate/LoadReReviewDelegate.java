package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.DID_STEP;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.FlawedStep;
import jp.kprogram.adoption.Remedies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who reviewed an application and so does not choose who reviews it again (X1). */
@Component("loadReReview")
class LoadReReviewDelegate implements JavaDelegate {

  private final Remedies remedies;

  LoadReReviewDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    DID_STEP.set(step, remedies.did(CASE_NUMBER.get(step), FlawedStep.REVIEW));
  }
}
