package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.JOINING_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.Joinings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down whether a further member is invited (R46). */
@Component("recordJoiningApproval")
class RecordJoiningApprovalDelegate implements JavaDelegate {

  private final Joinings joinings;

  RecordJoiningApprovalDelegate(Joinings joinings) {
    this.joinings = joinings;
  }

  @Override
  public void execute(DelegateExecution step) {
    joinings.decide(CASE_NUMBER.get(step), JOINING_OUTCOME.get(step), REASON.get(step));
  }
}
