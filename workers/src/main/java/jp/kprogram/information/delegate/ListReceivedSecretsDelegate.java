package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.PARTNER_STATE;
import static jp.kprogram.information.delegate.PublicationVariables.SECRETS_TO_COMPARE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Comparisons;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down which secrets the words of a notice are held against (S-08). */
@Component("listReceivedSecrets")
class ListReceivedSecretsDelegate implements JavaDelegate {

  private final Comparisons comparisons;

  ListReceivedSecretsDelegate(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  @Override
  public void execute(DelegateExecution step) {
    var listed = comparisons.list(CASE_NUMBER.get(step));
    SECRETS_TO_COMPARE.set(step, listed.secrets());
    PARTNER_STATE.set(step, listed.partner());
  }
}
