package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.CHOICE_REASON;
import static jp.kprogram.information.delegate.PublicationVariables.NOTIFIED_BY;
import static jp.kprogram.information.delegate.PublicationVariables.OPEN_CLOSE;
import static jp.kprogram.information.delegate.PublicationVariables.PARTNER_CHECK;
import static jp.kprogram.information.delegate.PublicationVariables.PARTNER_NOTE;
import static jp.kprogram.information.delegate.PublicationVariables.PLANNED_AT;
import static jp.kprogram.information.delegate.PublicationVariables.PLANNED_ON;
import static jp.kprogram.information.delegate.PublicationVariables.PROJECT_NUMBER;
import static jp.kprogram.information.delegate.PublicationVariables.RESULT_KIND;
import static jp.kprogram.information.delegate.PublicationVariables.words;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.PublicationDraft;
import jp.kprogram.information.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the notice of a result and gives it its number (P10, R53). */
@Component("recordPublication")
class RecordPublicationDelegate implements JavaDelegate {

  private final Publications publications;

  RecordPublicationDelegate(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void execute(DelegateExecution step) {
    var publication = publications.notify(new PublicationDraft(
        PROJECT_NUMBER.get(step), RESULT_KIND.get(step), words(step), PLANNED_ON.get(step), OPEN_CLOSE.get(step),
        CHOICE_REASON.get(step), PARTNER_CHECK.get(step), PARTNER_NOTE.get(step)));
    step.setProcessBusinessKey(publication.number());
    CASE_NUMBER.set(step, publication.number());
    NOTIFIED_BY.set(step, publication.notifiedBy());
    PLANNED_AT.set(step, publications.plannedAt(publication).toString());
  }
}
