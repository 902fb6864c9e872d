package jp.kprogram.information.delegate;

import static jp.kprogram.information.delegate.PublicationVariables.words;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the words that were changed as was agreed (P10). */
@Component("recordEdit")
class RecordEditDelegate implements JavaDelegate {

  private final Publications publications;

  RecordEditDelegate(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void execute(DelegateExecution step) {
    publications.edit(CASE_NUMBER.get(step), words(step));
  }
}
