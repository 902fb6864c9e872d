package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AwardVariables.VACANCY;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.OUTCOME;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.Vacancies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts down what becomes of a place that nobody takes (E03, E05). */
@Component("recordVacancyDecision")
class RecordVacancyDecisionDelegate implements JavaDelegate {

  private final Vacancies vacancies;

  RecordVacancyDecisionDelegate(Vacancies vacancies) {
    this.vacancies = vacancies;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean calledAgain = vacancies.decide(CASE_NUMBER.get(step), OUTCOME.get(step), REASON.get(step));
    VACANCY.set(step, calledAgain ? "re-call" : "leave");
  }
}
