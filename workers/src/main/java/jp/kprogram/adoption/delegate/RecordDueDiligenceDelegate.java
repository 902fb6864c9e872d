package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.CHECKED_BY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.List;
import jp.kprogram.adoption.AwardChecks;
import jp.kprogram.adoption.DiligenceViewpoint;
import jp.kprogram.adoption.DueDiligence;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what the due diligence found (P7, E09, E10). */
@Component("recordDueDiligence")
class RecordDueDiligenceDelegate implements JavaDelegate {

  private final AwardChecks checks;
  private final CurrentUser currentUser;

  RecordDueDiligenceDelegate(AwardChecks checks, CurrentUser currentUser) {
    this.checks = checks;
    this.currentUser = currentUser;
  }

  @Override
  public void execute(DelegateExecution step) {
    DueDiligence diligence = new DueDiligence(List.of(
        found(step, DiligenceViewpoint.INTEGRITY, "integrity"),
        found(step, DiligenceViewpoint.EXPORT_CONTROL, "exportControl"),
        found(step, DiligenceViewpoint.DUPLICATION, "duplication")));
    checks.record(CASE_NUMBER.get(step), diligence);
    CHECKED_BY.set(step, currentUser.id());
  }

  private static DueDiligence.Finding found(DelegateExecution step, DiligenceViewpoint viewpoint, String field) {
    return DueDiligence.Finding.of(
        viewpoint,
        ProcessVariable.text(field).get(step),
        ProcessVariable.text(field + "Detail").get(step),
        field);
  }
}
