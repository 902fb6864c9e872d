package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Remedies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the formal check of an application done again (X1). */
@Component("requestFormalRecheck")
class RequestFormalRecheckDelegate implements JavaDelegate {

  private final Remedies remedies;

  RequestFormalRecheckDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    remedies.checkAgain(CASE_NUMBER.get(step));
  }
}
