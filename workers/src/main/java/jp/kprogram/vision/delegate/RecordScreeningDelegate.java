package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.vision.delegate.ProposalVariables.SCREENING_RULE;
import static jp.kprogram.vision.delegate.ProposalVariables.SCREENING_TABLE;

import jp.kprogram.shared.delegate.RuleVersions;
import jp.kprogram.vision.Proposals;
import jp.kprogram.vision.Screening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the screening down (R14-R16, R30, R31). */
@Component("recordScreening")
class RecordScreeningDelegate implements JavaDelegate {

  private final Proposals proposals;

  RecordScreeningDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    Screening screening = ProposalVariables.screening(step);
    proposals.screen(CASE_NUMBER.get(step), screening, RuleVersions.of(step, SCREENING_RULE));
    SCREENING_TABLE.set(step, screening.rows());
  }
}
