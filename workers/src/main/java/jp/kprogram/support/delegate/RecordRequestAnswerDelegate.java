package jp.kprogram.support.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.support.delegate.SupportVariables.ANSWER_KIND;
import static jp.kprogram.support.delegate.SupportVariables.CONTACT_NAME;
import static jp.kprogram.support.delegate.SupportVariables.CONTACT_ORGANISATION;
import static jp.kprogram.support.delegate.SupportVariables.CONTACT_REACH;
import static jp.kprogram.support.delegate.SupportVariables.WORDS;

import jp.kprogram.support.Contact;
import jp.kprogram.support.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the answer of a ministry down (R37, R38). */
@Component("recordRequestAnswer")
class RecordRequestAnswerDelegate implements JavaDelegate {

  private final Requests requests;

  RecordRequestAnswerDelegate(Requests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution step) {
    requests.answer(CASE_NUMBER.get(step), ANSWER_KIND.get(step), WORDS.get(step),
        new Contact(CONTACT_NAME.get(step), CONTACT_ORGANISATION.get(step), CONTACT_REACH.get(step)));
  }
}
