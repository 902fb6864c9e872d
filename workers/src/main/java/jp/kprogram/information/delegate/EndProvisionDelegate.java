package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.SecretVariables.RETURNS_OPEN;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a provision and asks for what is still with recipients (P10). */
@Component("endProvision")
class EndProvisionDelegate implements JavaDelegate {

  private final Provisions provisions;

  EndProvisionDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    RETURNS_OPEN.set(step, provisions.end(CASE_NUMBER.get(step)));
  }
}
