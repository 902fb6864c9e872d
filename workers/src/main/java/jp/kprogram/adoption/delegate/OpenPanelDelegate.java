package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.PanelVariables.MEMBER_OPTIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.PanelDecisions;
import jp.kprogram.adoption.PanelMeetings;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SelectionRanking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings together what the panel needs: the order as it stands, and its members (P6). */
@Component("openPanel")
class OpenPanelDelegate implements JavaDelegate {

  private final SelectionRanking ranking;
  private final PanelMeetings meetings;
  private final PanelDecisions panel;

  OpenPanelDelegate(SelectionRanking ranking, PanelMeetings meetings, PanelDecisions panel) {
    this.ranking = ranking;
    this.meetings = meetings;
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution step) {
    String selection = CASE_NUMBER.get(step);
    ranking.rank(selection, RankingStage.PANEL);
    MEMBER_OPTIONS.set(step, meetings.options(selection));
    PanelVariables.show(step, panel, selection);
  }
}
