package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.RedressVariables.STANDING_STATE;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.RedressRanking;
import jp.kprogram.shared.delegate.RuleVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks one application anew after a complaint (X1, E04). */
@Component("rankAnew")
class RankAnewDelegate implements JavaDelegate {

  private final RedressRanking ranking;

  RankAnewDelegate(RedressRanking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean changed = ranking.rank(CASE_NUMBER.get(step), RuleVersions.ofProcess(step));
    STANDING_STATE.set(step, changed ? "changed" : "same");
  }
}
