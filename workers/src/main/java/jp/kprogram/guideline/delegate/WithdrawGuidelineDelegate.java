package jp.kprogram.guideline.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.WITHDRAWAL_REASON;

import jp.kprogram.guideline.Guidelines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case of a guideline that was taken back (E02). */
@Component("withdrawGuideline")
class WithdrawGuidelineDelegate implements JavaDelegate {

  private final Guidelines guidelines;

  WithdrawGuidelineDelegate(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public void execute(DelegateExecution step) {
    guidelines.withdraw(CASE_NUMBER.get(step), WITHDRAWAL_REASON.get(step));
  }
}
