package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.AGENCY;
import static jp.kprogram.call.delegate.CallSideVariables.ASKED_AT_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.CALL_NUMBER;
import static jp.kprogram.call.delegate.CallSideVariables.PUBLIC_QUESTION;
import static jp.kprogram.call.delegate.CallSideVariables.QUESTION;
import static jp.kprogram.call.delegate.CallSideVariables.QUESTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Question;
import jp.kprogram.call.Questions;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a question about a call down (P4). */
@Component("registerQuestion")
class RegisterQuestionDelegate implements JavaDelegate {

  private final Questions questions;
  private final Calls calls;

  RegisterQuestionDelegate(Questions questions, Calls calls) {
    this.questions = questions;
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution step) {
    Question asked = questions.ask(CALL_NUMBER.get(step), QUESTION.get(step));
    Call call = calls.get(asked.call());
    step.setProcessBusinessKey(call.number());
    CASE_NUMBER.set(step, call.number());
    SUBJECT.set(step, call.publicTitle());
    AGENCY.set(step, call.agency());
    QUESTION_NUMBER.set(step, asked.number());
    ASKED_AT_TEXT.set(step, Moments.japanese(asked.askedAt()));
    // staff take out who asked before it is published
    PUBLIC_QUESTION.set(step, asked.text());
  }
}
