package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.CHAIR;
import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBERS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWERS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWS_DUE_ON;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Appoints the panel; who has a part in the selection is asked for the own interests (P5, P6). */
@Component("recordPanel")
class RecordPanelDelegate implements JavaDelegate {

  private final Panels panels;

  RecordPanelDelegate(Panels panels) {
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    panels.appoint(number, REVIEWERS.get(step), CHAIR.get(step), REVIEWS_DUE_ON.get(step));
    MEMBERS.set(step, panels.undeclared(number));
  }
}
