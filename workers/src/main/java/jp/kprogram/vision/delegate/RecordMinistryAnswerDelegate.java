package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.ConsultationVariables.ANSWER;
import static jp.kprogram.vision.delegate.ConsultationVariables.COMMENT_TEXT;
import static jp.kprogram.vision.delegate.ConsultationVariables.MINISTRY;

import jp.kprogram.shared.Coded;
import jp.kprogram.vision.MinistryAnswer;
import jp.kprogram.vision.MinistryConsultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes one ministry's answer (R05, R23). */
@Component("recordMinistryAnswer")
class RecordMinistryAnswerDelegate implements JavaDelegate {

  private final MinistryConsultations consultations;

  RecordMinistryAnswerDelegate(MinistryConsultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public void execute(DelegateExecution step) {
    consultations.answer(
        CASE_NUMBER.get(step),
        step.getProcessInstanceId(),
        MINISTRY.get(step),
        Coded.of(MinistryAnswer.class, ANSWER.get(step), "answer", "回答"),
        COMMENT_TEXT.get(step));
  }
}
