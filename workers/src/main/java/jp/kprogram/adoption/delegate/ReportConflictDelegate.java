package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.ReviewVariables.CONFLICT_KIND;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Conflicts;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a conflict of interest that an officer has learnt of (E07). */
@Component("reportConflict")
class ReportConflictDelegate implements JavaDelegate {

  private static final ProcessVariable<String> PERSON = ProcessVariable.text("person");

  private final Conflicts conflicts;

  ReportConflictDelegate(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public void execute(DelegateExecution step) {
    conflicts.reportByOfficer(
        PERSON.get(step), APPLICATION_NUMBER.get(step), CONFLICT_KIND.get(step), REASON.get(step));
  }
}
