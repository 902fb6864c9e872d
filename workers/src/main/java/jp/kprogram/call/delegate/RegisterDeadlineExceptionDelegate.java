package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.AGENCY;
import static jp.kprogram.call.delegate.CallSideVariables.APPLICANT_EMAIL;
import static jp.kprogram.call.delegate.CallSideVariables.APPLICANT_ID;
import static jp.kprogram.call.delegate.CallSideVariables.APPLICANT_NAME;
import static jp.kprogram.call.delegate.CallSideVariables.CALL_NUMBER;
import static jp.kprogram.call.delegate.CallSideVariables.CLOSES_AT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.EXCEPTION_NUMBER;
import static jp.kprogram.call.delegate.CallSideVariables.EXCEPTION_REASON;
import static jp.kprogram.call.delegate.CallSideVariables.LIMIT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_DEADLINE_ON;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_DEADLINE_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.NEW_DEADLINE_TIME;
import static jp.kprogram.call.delegate.CallSideVariables.REQUESTED_BY_NAME;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.call.DeadlineException;
import jp.kprogram.call.DeadlineExceptions;
import jp.kprogram.call.ExceptionRequest;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the request for a deadline of one applicant down (P5). */
@Component("registerDeadlineException")
class RegisterDeadlineExceptionDelegate implements JavaDelegate {

  private final DeadlineExceptions exceptions;
  private final Calls calls;
  private final People people;

  RegisterDeadlineExceptionDelegate(DeadlineExceptions exceptions, Calls calls, People people) {
    this.exceptions = exceptions;
    this.calls = calls;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution step) {
    DeadlineException asked = exceptions.request(CALL_NUMBER.get(step), new ExceptionRequest(
        APPLICANT_ID.get(step), APPLICANT_NAME.get(step), APPLICANT_EMAIL.get(step), NEW_DEADLINE_ON.get(step),
        NEW_DEADLINE_TIME.get(step), EXCEPTION_REASON.get(step)));
    Call call = calls.get(asked.call());
    step.setProcessBusinessKey(call.number());
    CASE_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    EXCEPTION_NUMBER.set(step, asked.number());
    CLOSES_AT_TEXT.set(step, Moments.japanese(call.closesAt()));
    NEW_DEADLINE_TEXT.set(step, Moments.japanese(asked.deadline()));
    LIMIT_TEXT.set(step, Moments.japanese(exceptions.limit(call)));
    REQUESTED_BY_NAME.set(step, people.find(asked.requestedBy()).map(Person::name).orElse(asked.requestedBy()));
  }
}
