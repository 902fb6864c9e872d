package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.DID_STEP;
import static jp.kprogram.adoption.delegate.RedressVariables.FLAWED_STEP;
import static jp.kprogram.adoption.delegate.RedressVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.FlawedStep;
import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.Coded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the selection of an upheld complaint, and who did the flawed step (X1). */
@Component("loadRemedy")
class LoadRemedyDelegate implements JavaDelegate {

  private final Remedies remedies;

  LoadRemedyDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    SELECTION_NUMBER.set(step, remedies.selection(number));
    DID_STEP.set(step, remedies.did(number, Coded.stored(FlawedStep.class, FLAWED_STEP.get(step))));
  }
}
