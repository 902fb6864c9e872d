package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.CHAIR_OPTIONS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.LEAST_REVIEWERS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER_OPTIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Panels;
import jp.kprogram.adoption.Roster;
import jp.kprogram.adoption.Selections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows who may be appointed to a panel (P6). */
@Component("listReviewers")
class ListReviewersDelegate implements JavaDelegate {

  private final Panels panels;
  private final Selections selections;
  private final Roster roster;

  ListReviewersDelegate(Panels panels, Selections selections, Roster roster) {
    this.panels = panels;
    this.selections = selections;
    this.roster = roster;
  }

  @Override
  public void execute(DelegateExecution step) {
    LEAST_REVIEWERS.set(step, panels.least(selections.get(CASE_NUMBER.get(step))));
    REVIEWER_OPTIONS.set(step, roster.options(panels.reviewers()));
    CHAIR_OPTIONS.set(step, roster.options(panels.chairs()));
  }
}
