package jp.kprogram.council.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.council.CouncilSetups;
import jp.kprogram.council.CouncilStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a setting-up that was taken back (E02). */
@Component("withdrawCouncilSetup")
class WithdrawCouncilSetupDelegate implements JavaDelegate {

  private final CouncilSetups setups;

  WithdrawCouncilSetupDelegate(CouncilSetups setups) {
    this.setups = setups;
  }

  @Override
  public void execute(DelegateExecution step) {
    setups.end(CASE_NUMBER.get(step), CouncilStatus.WITHDRAWN, WITHDRAWAL_REASON.get(step));
  }
}
