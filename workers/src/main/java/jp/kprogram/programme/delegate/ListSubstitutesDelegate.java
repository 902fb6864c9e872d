package jp.kprogram.programme.delegate;

import static jp.kprogram.programme.delegate.SubstitutionVariables.ABSENTEE_OPTIONS;
import static jp.kprogram.programme.delegate.SubstitutionVariables.SUBSTITUTE_OPTIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.programme.Substituting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows who can be replaced in a case, and by whom (E08). */
@Component("listSubstitutes")
class ListSubstitutesDelegate implements JavaDelegate {

  private final Substituting substituting;

  ListSubstitutesDelegate(Substituting substituting) {
    this.substituting = substituting;
  }

  @Override
  public void execute(DelegateExecution step) {
    var choices = substituting.choices(CASE_NUMBER.get(step));
    ABSENTEE_OPTIONS.set(step, choices.absentees());
    SUBSTITUTE_OPTIONS.set(step, choices.substitutes());
  }
}
