package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Provisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases the contents of a secret (P10). */
@Component("eraseContent")
class EraseContentDelegate implements JavaDelegate {

  private final Provisions provisions;

  EraseContentDelegate(Provisions provisions) {
    this.provisions = provisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    provisions.erase(CASE_NUMBER.get(step));
  }
}
