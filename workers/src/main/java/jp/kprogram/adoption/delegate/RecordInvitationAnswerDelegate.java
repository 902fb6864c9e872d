package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.ReviewVariables.CONFLICT_KIND;
import static jp.kprogram.adoption.delegate.ReviewVariables.SUGGESTED;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.ReviewDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what a reviewer answers to the invitation (P5, E07, E08). */
@Component("recordInvitationAnswer")
class RecordInvitationAnswerDelegate implements JavaDelegate {

  private final ReviewDesk desk;

  RecordInvitationAnswerDelegate(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution step) {
    String number = CASE_NUMBER.get(step);
    switch (OUTCOME.get(step)) {
      case "accept" -> desk.accept(number);
      case "conflict" -> desk.declareConflict(number, CONFLICT_KIND.get(step), REASON.get(step));
      default -> desk.decline(number, REASON.get(step), SUGGESTED.get(step));
    }
  }
}
