package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.PLACEMENT;
import static jp.kprogram.adoption.delegate.RedressVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Remedies;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an application that is accepted now into its selection (X1, P6). */
@Component("placeApplication")
class PlaceApplicationDelegate implements JavaDelegate {

  private final Remedies remedies;

  PlaceApplicationDelegate(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    PLACEMENT.set(step, remedies.place(number, RuleVersions.ofProcess(step)).code());
    SELECTION_NUMBER.set(step, remedies.selection(number));
  }
}
