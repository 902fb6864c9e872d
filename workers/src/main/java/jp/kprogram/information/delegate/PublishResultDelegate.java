package jp.kprogram.information.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.information.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes a result public (R53). */
@Component("publishResult")
class PublishResultDelegate implements JavaDelegate {

  private final Publications publications;

  PublishResultDelegate(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void execute(DelegateExecution step) {
    publications.publish(CASE_NUMBER.get(step));
  }
}
