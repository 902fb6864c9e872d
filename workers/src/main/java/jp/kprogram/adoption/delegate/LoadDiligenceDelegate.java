package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.FINDINGS;
import static jp.kprogram.adoption.delegate.AwardVariables.REVIEWED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.AwardChecks;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Finding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Loads what the formal check found, and who reviewed (P7). */
@Component("loadDiligence")
class LoadDiligenceDelegate implements JavaDelegate {

  private final AwardChecks checks;
  private final Applications applications;

  LoadDiligenceDelegate(AwardChecks checks, Applications applications) {
    this.checks = checks;
    this.applications = applications;
  }

  @Override
  public void execute(DelegateExecution step) {
    FINDINGS.set(step, applications.findings(APPLICATION_NUMBER.get(step)).stream().map(Finding::row).toList());
    REVIEWED_BY.set(step, checks.reviewers(CASE_NUMBER.get(step)));
  }
}
