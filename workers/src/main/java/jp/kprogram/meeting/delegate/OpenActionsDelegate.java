package jp.kprogram.meeting.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.meeting.Actions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case for everything that somebody has to do. */
@Component("openActions")
class OpenActionsDelegate implements JavaDelegate {

  private final Actions actions;

  OpenActionsDelegate(Actions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution step) {
    actions.open(CASE_NUMBER.get(step));
  }
}
