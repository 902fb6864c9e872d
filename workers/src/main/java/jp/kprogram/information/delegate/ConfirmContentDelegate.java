package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Secrets;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a secret whose content is there to the check (P10). */
@Component("confirmContent")
class ConfirmContentDelegate implements JavaDelegate {

  private final Secrets secrets;

  ConfirmContentDelegate(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public void execute(DelegateExecution step) {
    secrets.submit(CASE_NUMBER.get(step));
  }
}
