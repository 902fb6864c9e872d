package jp.kprogram.adoption.delegate;

import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SelectionRanking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the shortlist in the order that the panel begins with (P6). */
@Component("openPanel")
class OpenPanelDelegate implements JavaDelegate {

  private final SelectionRanking ranking;

  OpenPanelDelegate(SelectionRanking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution step) {
    ranking.rank(CASE_NUMBER.get(step), RankingStage.PANEL);
  }
}
