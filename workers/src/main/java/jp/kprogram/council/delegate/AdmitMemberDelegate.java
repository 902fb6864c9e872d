package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.ADMISSION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.Memberships;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Admits who has consented (R28, R46). */
@Component("admitMember")
class AdmitMemberDelegate implements JavaDelegate {

  private final Memberships memberships;

  AdmitMemberDelegate(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public void execute(DelegateExecution step) {
    ADMISSION.set(step, memberships.admit(CASE_NUMBER.get(step)) ? "admitted" : "not-admitted");
  }
}
