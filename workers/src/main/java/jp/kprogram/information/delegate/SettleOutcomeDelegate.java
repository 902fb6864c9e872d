package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.OUTCOME_AT;
import static jp.kprogram.information.delegate.PublicationVariables.OUTCOME_DAY;
import static jp.kprogram.information.delegate.PublicationVariables.PUBLICATION_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.information.PublicationOutcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what all agreed on (R53). */
@Component("settleOutcome")
class SettleOutcomeDelegate implements JavaDelegate {

  private final PublicationOutcomes publicationOutcomes;

  SettleOutcomeDelegate(PublicationOutcomes publicationOutcomes) {
    this.publicationOutcomes = publicationOutcomes;
  }

  @Override
  public void execute(DelegateExecution step) {
    var settled = publicationOutcomes.settle(
        CASE_NUMBER.get(step), PUBLICATION_OUTCOME.get(step), OUTCOME_DAY.get(step), REASON.get(step));
    PUBLICATION_OUTCOME.set(step, settled.outcome().code());
    OUTCOME_AT.set(step, settled.at() == null ? null : settled.at().toString());
  }
}
