package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.ADMISSION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Redresses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether a complaint is taken up (X1). */
@Component("recordRedressAdmission")
class RecordRedressAdmissionDelegate implements JavaDelegate {

  private final Redresses redresses;

  RecordRedressAdmissionDelegate(Redresses redresses) {
    this.redresses = redresses;
  }

  @Override
  public void execute(DelegateExecution step) {
    redresses.admit(CASE_NUMBER.get(step), ADMISSION.get(step), REASON.get(step));
  }
}
