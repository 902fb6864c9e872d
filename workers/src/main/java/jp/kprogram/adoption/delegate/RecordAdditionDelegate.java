package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.PanelAdditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks somebody to join the panel (P6). */
@Component("recordAddition")
class RecordAdditionDelegate implements JavaDelegate {

  private final PanelAdditions additions;

  RecordAdditionDelegate(PanelAdditions additions) {
    this.additions = additions;
  }

  @Override
  public void execute(DelegateExecution step) {
    String reviewer = REVIEWER.get(step);
    additions.ask(CASE_NUMBER.get(step), reviewer, REASON.get(step));
    MEMBER.set(step, reviewer);
  }
}
