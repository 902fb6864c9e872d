package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.LINKED_COUNCIL;
import static jp.kprogram.council.delegate.CouncilVariables.LINK_ACTION;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.council.CrossCouncils;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Links a council to one across projects, or ends that (R48). */
@Component("changeCouncilLink")
class ChangeCouncilLinkDelegate implements JavaDelegate {

  private final CrossCouncils councils;

  ChangeCouncilLinkDelegate(CrossCouncils councils) {
    this.councils = councils;
  }

  @Override
  public void execute(DelegateExecution step) {
    String council = COUNCIL_NUMBER.get(step);
    councils.change(council, LINK_ACTION.get(step), LINKED_COUNCIL.get(step), REASON.get(step));
    step.setProcessBusinessKey(council);
  }
}
