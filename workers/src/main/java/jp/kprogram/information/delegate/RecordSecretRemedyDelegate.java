package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.ASKED_PROVIDERS;
import static jp.kprogram.information.delegate.PublicationVariables.SECRET_REMEDY;
import static jp.kprogram.information.delegate.PublicationVariables.WAIT_OVER_AT;
import static jp.kprogram.information.delegate.PublicationVariables.WAIT_UNTIL;
import static jp.kprogram.information.delegate.PublicationVariables.words;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Comparisons;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what is done about a secret in the words of a notice (P10). */
@Component("recordSecretRemedy")
class RecordSecretRemedyDelegate implements JavaDelegate {

  private final Comparisons comparisons;

  RecordSecretRemedyDelegate(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public void execute(DelegateExecution step) {
    var remedied = comparisons.remedy(
        CASE_NUMBER.get(step), SECRET_REMEDY.get(step), words(step), WAIT_UNTIL.get(step));
    SECRET_REMEDY.set(step, remedied.remedy().code());
    ASKED_PROVIDERS.set(step, remedied.providers());
    WAIT_OVER_AT.set(step, remedied.waitOverAt());
  }
}
