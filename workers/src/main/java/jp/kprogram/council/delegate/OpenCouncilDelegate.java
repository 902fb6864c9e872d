package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.AGENCY;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NAME;
import static jp.kprogram.council.delegate.CouncilVariables.MINISTRY;
import static jp.kprogram.council.delegate.CouncilVariables.PROJECT_NUMBER;
import static jp.kprogram.council.delegate.CouncilVariables.PROJECT_NUMBERS;
import static jp.kprogram.council.delegate.CouncilVariables.PURPOSE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.council.CouncilSetups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the setting-up of a council (R26, R48). */
@Component("openCouncil")
class OpenCouncilDelegate implements JavaDelegate {

  private final CouncilSetups setups;

  OpenCouncilDelegate(CouncilSetups setups) {
    this.setups = setups;
  }

  @Override
  public void execute(DelegateExecution step) {
    String project = PROJECT_NUMBER.get(step);
    var opened = project == null
        ? setups.openFromQueue(step.getProcessBusinessKey(), PROJECT_NUMBERS.get(step), COUNCIL_NAME.get(step),
            PURPOSE.get(step))
        : setups.openFor(project);
    step.setProcessBusinessKey(opened.council().number());
    CASE_NUMBER.set(step, opened.council().number());
    SUBJECT.set(step, opened.council().name());
    AGENCY.set(step, opened.council().agency());
    MINISTRY.set(step, opened.ministry());
  }
}
