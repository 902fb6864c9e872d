package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.EXCEPTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.DeadlineExceptions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down that the closing holds for this applicant too. */
@Component("refuseDeadlineException")
class RefuseDeadlineExceptionDelegate implements JavaDelegate {

  private final DeadlineExceptions exceptions;

  RefuseDeadlineExceptionDelegate(DeadlineExceptions exceptions) {
    this.exceptions = exceptions;
  }

  @Override
  public void execute(DelegateExecution step) {
    exceptions.refuse(CASE_NUMBER.get(step), EXCEPTION_NUMBER.get(step), REASON.get(step));
  }
}
