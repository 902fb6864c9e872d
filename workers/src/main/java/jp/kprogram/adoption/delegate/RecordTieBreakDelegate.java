package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.FIRST_APPLICATION;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;
import static jp.kprogram.shared.delegate.CaseVariables.REASON;

import jp.kprogram.adoption.SelectionRanking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts one of those that share a place first, as the chair decides (E04). */
@Component("recordTieBreak")
class RecordTieBreakDelegate implements JavaDelegate {

  private final SelectionRanking ranking;

  RecordTieBreakDelegate(SelectionRanking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution step) {
    ranking.putFirst(CASE_NUMBER.get(step), FIRST_APPLICATION.get(step), REASON.get(step));
  }
}
