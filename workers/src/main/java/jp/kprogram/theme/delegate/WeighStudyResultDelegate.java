package jp.kprogram.theme.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.theme.delegate.ThemeVariables.CALL_OUTCOME;
import static jp.kprogram.theme.delegate.ThemeVariables.STUDY_CLEARED;
import static jp.kprogram.theme.delegate.ThemeVariables.STUDY_RESULT;

import jp.kprogram.theme.ThemeDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the feasibility study found; its own award settles no theme. */
@Component("weighStudyResult")
class WeighStudyResultDelegate implements JavaDelegate {

  private final ThemeDecisions decisions;

  WeighStudyResultDelegate(ThemeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    STUDY_CLEARED.set(step, decisions.recordStudy(CASE_NUMBER.get(step), STUDY_RESULT.get(step)));
    CALL_OUTCOME.set(step, null);
  }
}
