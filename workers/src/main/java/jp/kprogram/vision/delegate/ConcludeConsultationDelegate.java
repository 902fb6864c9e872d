package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;
import static jp.kprogram.vision.delegate.ConsultationVariables.CONSULTATION_OUTCOME;
import static jp.kprogram.vision.delegate.ConsultationVariables.CONSULTATION_REASON;

import jp.kprogram.vision.MinistryConsultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the consultation and answers the ministries. */
@Component("concludeConsultation")
class ConcludeConsultationDelegate implements JavaDelegate {

  private final MinistryConsultations consultations;

  ConcludeConsultationDelegate(MinistryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution step) {
    var result = consultations.conclude(CASE_NUMBER.get(step), step.getProcessInstanceId(), SUBJECT.get(step));
    CONSULTATION_OUTCOME.set(step, result.outcome());
    CONSULTATION_REASON.set(step, result.reason());
  }
}
