package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.TIE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SelectionRanking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks what came before the panel; anew where points have changed (E04, E07). */
@Component("rankPanel")
class RankPanelDelegate implements JavaDelegate {

  private final SelectionRanking ranking;

  RankPanelDelegate(SelectionRanking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    ranking.rank(selection, RankingStage.PANEL);
    TIE.set(step, ranking.tied(selection).isEmpty() ? "none" : "open");
  }
}
