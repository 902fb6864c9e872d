package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.vision.Deliberations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a round of deliberation and asks every member in office (R21, R29). */
@Component("conveneCouncil")
class ConveneCouncilDelegate implements JavaDelegate {

  private final Deliberations deliberations;

  ConveneCouncilDelegate(Deliberations deliberations) {
    this.deliberations = deliberations;
  }

  @Override
  public void execute(DelegateExecution step) {
    CouncilVariables.show(step, deliberations.convene(CASE_NUMBER.get(step), SUBJECT.get(step)));
  }
}
