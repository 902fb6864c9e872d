package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.OUTLIERS_LEFT;
import static jp.kprogram.adoption.delegate.PanelVariables.SECOND_LOOKS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SecondLooks;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.Shortlisting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks the applications by their reviews, and counts what the chair is to discuss (P6). */
@Component("rankWritten")
class RankWrittenDelegate implements JavaDelegate {

  private final SelectionRanking ranking;
  private final Shortlisting shortlisting;
  private final SecondLooks looks;

  RankWrittenDelegate(SelectionRanking ranking, Shortlisting shortlisting, SecondLooks looks) {
    this.ranking = ranking;
    this.shortlisting = shortlisting;
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    ranking.rank(selection, RankingStage.WRITTEN);
    OUTLIERS_LEFT.set(step, shortlisting.undiscussed(selection).size());
    SECOND_LOOKS.set(step, looks.open(selection));
  }
}
