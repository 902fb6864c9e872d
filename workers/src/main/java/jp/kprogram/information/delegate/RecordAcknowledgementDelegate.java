package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.ACKNOWLEDGEMENT;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what a recipient answers; an acknowledgement opens the secret at once (P10, R51). */
@Component("recordAcknowledgement")
class RecordAcknowledgementDelegate implements JavaDelegate {

  private final Receipts receipts;

  RecordAcknowledgementDelegate(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution step) {
    ACKNOWLEDGEMENT.set(step, receipts.answer(
        CASE_NUMBER.get(step), ACKNOWLEDGEMENT.get(step), REASON.get(step)).code());
  }
}
