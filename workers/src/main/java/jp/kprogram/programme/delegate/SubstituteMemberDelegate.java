package jp.kprogram.programme.delegate;

import static jp.kprogram.programme.delegate.SubstitutionVariables.ABSENTEE;
import static jp.kprogram.programme.delegate.SubstitutionVariables.NOTE;
import static jp.kprogram.programme.delegate.SubstitutionVariables.SUBSTITUTE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.programme.Substituting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Replaces a person while the case runs (E08). */
@Component("substituteMember")
class SubstituteMemberDelegate implements JavaDelegate {

  private final Substituting substituting;

  SubstituteMemberDelegate(Substituting substituting) {
    this.substituting = substituting;
  }

  @Override
  public void execute(DelegateExecution step) {
    substituting.substitute(
        CASE_NUMBER.get(step), ABSENTEE.get(step), SUBSTITUTE.get(step), REASON.get(step), NOTE.get(step));
  }
}
