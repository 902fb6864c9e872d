package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.SECRET_CHECK;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Secrets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what the information officer found of a secret (P10). */
@Component("recordSecretCheck")
class RecordSecretCheckDelegate implements JavaDelegate {

  private final Secrets secrets;

  RecordSecretCheckDelegate(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public void execute(DelegateExecution step) {
    SECRET_CHECK.set(step, secrets.check(CASE_NUMBER.get(step), SECRET_CHECK.get(step), REASON.get(step)).code());
  }
}
