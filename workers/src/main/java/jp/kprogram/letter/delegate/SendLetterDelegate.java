package jp.kprogram.letter.delegate;

import jp.kprogram.letter.LetterSending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the letter whose number is the business key. */
@Component("sendLetter")
class SendLetterDelegate implements JavaDelegate {

  private final LetterSending sending;

  SendLetterDelegate(LetterSending sending) {
    this.sending = sending;
  }

  @Override
  public void execute(DelegateExecution step) {
    sending.send(step.getProcessBusinessKey());
  }
}
