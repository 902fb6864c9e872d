package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.COUNCIL_NUMBER;
import static jp.kprogram.information.delegate.SecretVariables.PROVIDED_BY;
import static jp.kprogram.information.delegate.SecretVariables.REQUEST_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Secrets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the offer of a secret and gives it its number (P10). */
@Component("openSecret")
class OpenSecretDelegate implements JavaDelegate {

  private final Secrets secrets;

  OpenSecretDelegate(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public void execute(DelegateExecution step) {
    var secret = secrets.open(COUNCIL_NUMBER.get(step), PROVIDED_BY.get(step), REQUEST_NUMBER.get(step));
    step.setProcessBusinessKey(secret.number());
    CASE_NUMBER.set(step, secret.number());
  }
}
