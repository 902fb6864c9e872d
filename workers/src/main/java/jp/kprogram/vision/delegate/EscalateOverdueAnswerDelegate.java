package jp.kprogram.vision.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.vision.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the superiors that an answer is late. */
@Component("escalateOverdueAnswer")
class EscalateOverdueAnswerDelegate implements JavaDelegate {

  private final Proposals proposals;

  EscalateOverdueAnswerDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    proposals.escalateOverdueAnswer(CASE_NUMBER.get(step));
  }
}
