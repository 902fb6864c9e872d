package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.REMEDY_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what doing the flawed step again came to, and tells it (X1). */
@Component("recordRemedy")
class RecordRemedyDelegate implements JavaDelegate {

  private final Remedies remedies;

  RecordRemedyDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    REMEDY_OUTCOME.set(step, remedies.conclude(CASE_NUMBER.get(step), RuleVersions.ofProcess(step)).code());
  }
}
