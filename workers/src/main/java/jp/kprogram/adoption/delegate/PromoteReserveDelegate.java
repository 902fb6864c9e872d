package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.APPLICATION_NUMBER;
import static jp.kprogram.adoption.delegate.AwardVariables.AWARD_REQUESTED;
import static jp.kprogram.adoption.delegate.AwardVariables.PROMOTED;
import static jp.kprogram.adoption.delegate.AwardVariables.PROMOTED_FROM;
import static jp.kprogram.adoption.delegate.AwardVariables.SELECTION_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.Map;
import jp.kprogram.adoption.Vacancies;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of the next of the reserve, where there is one (E03). */
@Component("promoteReserve")
class PromoteReserveDelegate implements JavaDelegate {

  private final Vacancies vacancies;
  private final CaseMessages messages;

  PromoteReserveDelegate(Vacancies vacancies, CaseMessages messages) {
    this.vacancies = vacancies;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    var next = vacancies.promote(CASE_NUMBER.get(step));
    PROMOTED.set(step, next.isPresent() ? "yes" : "no");
    next.ifPresent(decision -> messages.open(AWARD_REQUESTED, Map.of(
        SELECTION_NUMBER.name(), decision.selection(),
        APPLICATION_NUMBER.name(), decision.application(),
        PROMOTED_FROM.name(), CASE_NUMBER.get(step))));
  }
}
