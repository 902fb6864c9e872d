package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.SECRET_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a secret back (P10). */
@Component("withdrawSecret")
class WithdrawSecretDelegate implements JavaDelegate {

  private final Provisions provisions;

  WithdrawSecretDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    provisions.withdraw(SECRET_NUMBER.get(step), REASON.get(step));
  }
}
