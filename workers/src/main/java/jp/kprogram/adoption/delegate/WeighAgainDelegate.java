package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Redecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets what the table fundability judges of an application that is decided on anew (X1, P6). */
@Component("weighAgain")
class WeighAgainDelegate implements JavaDelegate {

  private final Redecisions redecisions;

  WeighAgainDelegate(Redecisions redecisions) {
    this.redecisions = redecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    PanelVariables.weigh(step, redecisions.facts(CASE_NUMBER.get(step), PanelVariables.hearing(step)));
  }
}
