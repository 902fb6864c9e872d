package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.FUNDABILITY;
import static jp.kprogram.adoption.delegate.PanelVariables.FUNDABILITY_RULE;
import static jp.kprogram.adoption.delegate.PanelVariables.PREPARED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Redecisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down the meeting on one application and what it decided (X1, P6). */
@Component("recordRedecision")
class RecordRedecisionDelegate implements JavaDelegate {

  private final Redecisions redecisions;
  private final CurrentUser currentUser;

  RecordRedecisionDelegate(Redecisions redecisions, CurrentUser currentUser) {
    this.redecisions = redecisions;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    redecisions.record(
        CASE_NUMBER.get(step),
        PanelVariables.meeting(step),
        PanelVariables.hearing(step),
        PanelVariables.draftOn(step, RedressVariables.APPLICATION_NUMBER.get(step)),
        FUNDABILITY.get(step),
        RuleVersions.of(step, FUNDABILITY_RULE));
    PREPARED_BY.set(step, currentUser.id());
  }
}
