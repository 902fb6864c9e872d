package jp.kprogram.council.delegate;

import static jp.kprogram.council.delegate.CouncilVariables.AGENCY;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NAME;
import static jp.kprogram.council.delegate.CouncilVariables.COUNCIL_NUMBERS;
import static jp.kprogram.council.delegate.CouncilVariables.PURPOSE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.council.Council;
import jp.kprogram.council.CrossCouncils;
import jp.kprogram.people.Offices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the setting-up of a council across projects (R48). */
@Component("openCrossCouncil")
class OpenCrossCouncilDelegate implements JavaDelegate {

  private final CrossCouncils councils;

  OpenCrossCouncilDelegate(CrossCouncils councils) {
    this.councils = councils;
  }

  @Override
  public void execute(DelegateExecution step) {
    Council council = councils.open(
        step.getProcessBusinessKey(), COUNCIL_NUMBERS.get(step), COUNCIL_NAME.get(step), PURPOSE.get(step));
    step.setProcessBusinessKey(council.number());
    CASE_NUMBER.set(step, council.number());
    SUBJECT.set(step, council.name());
    AGENCY.set(step, Offices.SECRETARIAT);
  }
}
