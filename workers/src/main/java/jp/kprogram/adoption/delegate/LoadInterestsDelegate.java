package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_ROWS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_AFFILIATION;

import jp.kprogram.adoption.Affiliation;
import jp.kprogram.adoption.Interests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows a member what stands in the own register. */
@Component("loadInterests")
class LoadInterestsDelegate implements JavaDelegate {

  private final Interests interests;

  LoadInterestsDelegate(Interests interests) {
    this.interests = interests;
  }

  @Override
  public void execute(DelegateExecution step) {
    String member = MEMBER.get(step);
    INTEREST_ROWS.set(step, interests.rows(member));
    OWN_AFFILIATION.set(step, interests.affiliation(member).map(Affiliation::japanese).orElse("まだありません"));
  }
}
