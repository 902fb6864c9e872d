package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelAdditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves out who has not declared the interests in time (P5). */
@Component("dropAddition")
class DropAdditionDelegate implements JavaDelegate {

  private final PanelAdditions additions;

  DropAdditionDelegate(PanelAdditions additions) {
    this.additions = additions;
  }

  @Override
  public void execute(DelegateExecution step) {
    additions.drop(CASE_NUMBER.get(step), MEMBER.get(step));
  }
}
