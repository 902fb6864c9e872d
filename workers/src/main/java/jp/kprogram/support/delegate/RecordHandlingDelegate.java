package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.support.delegate.SupportVariables.HANDLING;
import static jp.kprogram.support.delegate.SupportVariables.WORDS;

import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down how far deregulation or standardisation has come (R39). */
@Component("recordHandling")
class RecordHandlingDelegate implements JavaDelegate {

  private final Requests requests;

  RecordHandlingDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.handle(CASE_NUMBER.get(step), HANDLING.get(step), WORDS.get(step));
  }
}
