package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.CONSENSUS_LIMIT;
import static jp.kprogram.information.delegate.PublicationVariables.CONSENSUS_NUMBER;
import static jp.kprogram.information.delegate.PublicationVariables.OUTCOME_DAY;
import static jp.kprogram.information.delegate.PublicationVariables.PUBLICATION_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.PublicationOutcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts to all members what is to become of a result (R28, R53). */
@Component("putOutcome")
class PutOutcomeDelegate implements JavaDelegate {

  private final PublicationOutcomes publicationOutcomes;

  PutOutcomeDelegate(PublicationOutcomes publicationOutcomes) {
    this.publicationOutcomes = publicationOutcomes;
  }

  @Override
  public void execute(DelegateExecution step) {
    String consensus = publicationOutcomes.propose(
        CASE_NUMBER.get(step), PUBLICATION_OUTCOME.get(step), OUTCOME_DAY.get(step), REASON.get(step));
    CONSENSUS_NUMBER.set(step, consensus);
    CONSENSUS_LIMIT.set(step, publicationOutcomes.limit(consensus));
  }
}
