package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.PUBLICATION_OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.PublicationOutcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A result is public where not all agree to keep it back (E13). */
@Component("publishWithoutConsensus")
class PublishWithoutConsensusDelegate implements JavaDelegate {

  private final PublicationOutcomes publicationOutcomes;

  PublishWithoutConsensusDelegate(PublicationOutcomes publicationOutcomes) {
    this.publicationOutcomes = publicationOutcomes;
  }

  @Override
  public void execute(DelegateExecution step) {
    PUBLICATION_OUTCOME.set(step, publicationOutcomes.publish(CASE_NUMBER.get(step)).code());
  }
}
