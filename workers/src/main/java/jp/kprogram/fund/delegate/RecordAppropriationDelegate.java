package jp.kprogram.fund.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.fund.Appropriations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters a confirmed budget measure in the ledger. */
@Component("recordAppropriation")
class RecordAppropriationDelegate implements JavaDelegate {

  private final Appropriations appropriations;

  RecordAppropriationDelegate(Appropriations appropriations) {
    this.appropriations = appropriations;
  }

  @Override
  public void execute(DelegateExecution step) {
    appropriations.confirm(CASE_NUMBER.get(step), REASON.get(step));
  }
}
