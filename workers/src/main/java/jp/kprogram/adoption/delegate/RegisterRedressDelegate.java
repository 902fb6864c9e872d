package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.AGENCY;
import static jp.kprogram.adoption.delegate.RedressVariables.ANSWER_DUE_TEXT;
import static jp.kprogram.adoption.delegate.RedressVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.RedressVariables.COMPLAINT;
import static jp.kprogram.adoption.delegate.RedressVariables.FILED_AT_TEXT;
import static jp.kprogram.adoption.delegate.RedressVariables.GROUND;
import static jp.kprogram.adoption.delegate.RedressVariables.TOLD_AT_TEXT;
import static jp.kprogram.adoption.delegate.RedressVariables.TOOK_PART;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.SUBJECT;

import jp.kprogram.adoption.Redress;
import jp.kprogram.adoption.Redresses;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a complaint (X1). */
@Component("registerRedress")
class RegisterRedressDelegate implements JavaDelegate {

  private final Redresses redresses;

  RegisterRedressDelegate(Redresses redresses) {
    this.redresses = redresses;
  }

  @Override
  public void execute(DelegateExecution step) {
    Redress redress = redresses.file(APPLICATION_NUMBER.get(step), GROUND.get(step), COMPLAINT.get(step));
    step.setProcessBusinessKey(redress.number());
    CASE_NUMBER.set(step, redress.number());
    SUBJECT.set(step, redresses.subject(redress));
    AGENCY.set(step, redresses.agency(redress));
    FILED_AT_TEXT.set(step, Moments.japanese(redress.filedAt()));
    TOLD_AT_TEXT.set(step, Moments.japanese(redress.toldAt()));
    ANSWER_DUE_TEXT.set(step, Moments.japanese(redress.answerDue()));
    TOOK_PART.set(step, redresses.tookPart(redress.number()));
  }
}
