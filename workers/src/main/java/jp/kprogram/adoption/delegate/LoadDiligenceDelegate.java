package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.REVIEWED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.AwardChecks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who reviewed and so may not check (P7). */
@Component("loadDiligence")
class LoadDiligenceDelegate implements JavaDelegate {

  private final AwardChecks checks;

  LoadDiligenceDelegate(AwardChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution step) {
    REVIEWED_BY.set(step, checks.reviewers(CASE_NUMBER.get(step)));
  }
}
