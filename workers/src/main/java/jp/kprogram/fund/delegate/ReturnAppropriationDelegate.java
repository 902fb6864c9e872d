package jp.kprogram.fund.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.fund.Appropriations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a budget measure that the ministry sends back. */
@Component("returnAppropriation")
class ReturnAppropriationDelegate implements JavaDelegate {

  private final Appropriations appropriations;

  ReturnAppropriationDelegate(Appropriations appropriations) {
    this.appropriations = appropriations;
  }

  @Override
  public void execute(DelegateExecution step) {
    appropriations.sendBack(CASE_NUMBER.get(step), REASON.get(step));
  }
}
