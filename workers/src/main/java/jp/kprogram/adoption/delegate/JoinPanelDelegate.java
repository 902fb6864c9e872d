package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelAdditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for conflicts of interest and takes a reviewer into the panel (P5, P6). */
@Component("joinPanel")
class JoinPanelDelegate implements JavaDelegate {

  private final PanelAdditions additions;

  JoinPanelDelegate(PanelAdditions additions) {
    this.additions = additions;
  }

  @Override
  public void execute(DelegateExecution step) {
    additions.join(CASE_NUMBER.get(step), MEMBER.get(step));
  }
}
