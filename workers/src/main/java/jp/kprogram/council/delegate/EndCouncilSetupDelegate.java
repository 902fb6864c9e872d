package jp.kprogram.council.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.council.CouncilSetups;
import jp.kprogram.council.CouncilStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a setting-up without rules (E13). */
@Component("endCouncilSetup")
class EndCouncilSetupDelegate implements JavaDelegate {

  private final CouncilSetups setups;

  EndCouncilSetupDelegate(CouncilSetups setups) {
    this.setups = setups;
  }

  @Override
  public void execute(DelegateExecution step) {
    setups.end(CASE_NUMBER.get(step), CouncilStatus.NOT_ESTABLISHED, "規約への合意に至らなかった。");
  }
}
