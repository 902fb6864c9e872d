package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.support.delegate.SupportVariables.ANSWER_DUE;
import static jp.kprogram.support.delegate.SupportVariables.CONFIRMATION;
import static jp.kprogram.support.delegate.SupportVariables.WORDS;

import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what the asker says of the answer (R32). */
@Component("recordConfirmation")
class RecordConfirmationDelegate implements JavaDelegate {

  private final Requests requests;

  RecordConfirmationDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.confirm(CASE_NUMBER.get(step), CONFIRMATION.get(step), WORDS.get(step))
        .ifPresent(dueAt -> ANSWER_DUE.set(step, dueAt));
  }
}
