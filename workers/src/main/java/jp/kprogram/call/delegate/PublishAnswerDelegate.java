package jp.kprogram.call.delegate;

import static jp.kprogram.call.delegate.CallSideVariables.ANSWER_TEXT;
import static jp.kprogram.call.delegate.CallSideVariables.PUBLICATION;
import static jp.kprogram.call.delegate.CallSideVariables.PUBLIC_QUESTION;
import static jp.kprogram.call.delegate.CallSideVariables.QUESTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.call.AnswerDraft;
import jp.kprogram.call.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers a question, to the asker or to all (P4). */
@Component("publishAnswer")
class PublishAnswerDelegate implements JavaDelegate {

  private final Questions questions;

  PublishAnswerDelegate(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void execute(DelegateExecution step) {
    questions.answer(
        CASE_NUMBER.get(step),
        QUESTION_NUMBER.get(step),
        new AnswerDraft(
            ANSWER_TEXT.get(step), PUBLICATION.get(step), PUBLIC_QUESTION.get(step), REASON.get(step)));
  }
}
