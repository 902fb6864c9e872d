package jp.kprogram.concept.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.concept.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down by how much the fund falls short, and shows who could give something (E06). */
@Component("recordShortfall")
class RecordShortfallDelegate implements JavaDelegate {

  private final Approvals approvals;

  RecordShortfallDelegate(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    approvals.recordShortfall(number, ConceptVariables.SHORTFALL_TEXT.get(step));
    ConceptVariables.offer(step, approvals.givingTo(number));
  }
}
