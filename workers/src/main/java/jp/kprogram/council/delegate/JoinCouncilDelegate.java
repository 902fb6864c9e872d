package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.CouncilSetups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the projects to a council that works (R48). */
@Component("joinCouncil")
class JoinCouncilDelegate implements JavaDelegate {

  private final CouncilSetups setups;

  JoinCouncilDelegate(CouncilSetups setups) {
    this.setups = setups;
  }

  @Override
  public void execute(DelegateExecution step) {
    setups.join(CASE_NUMBER.get(step), COUNCIL_NUMBER.get(step));
  }
}
