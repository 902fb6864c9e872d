package jp.kprogram.council.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.CouncilSetups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Establishes a council; its existence is public from now on (P8). */
@Component("establishCouncil")
class EstablishCouncilDelegate implements JavaDelegate {

  private final CouncilSetups setups;

  EstablishCouncilDelegate(CouncilSetups setups) {
    this.setups = setups;
  }

  @Override
  public void execute(DelegateExecution step) {
    setups.establish(CASE_NUMBER.get(step));
  }
}
