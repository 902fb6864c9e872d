package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_ERAD;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_INSTITUTION;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_NAME;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_UNIT;
import static jp.kprogram.adoption.delegate.AdoptionVariables.FROM_YEAR;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_KIND;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_NOTE;
import static jp.kprogram.adoption.delegate.AdoptionVariables.TO_YEAR;
import static jp.kprogram.adoption.delegate.AdoptionVariables.YEARS_TOTAL;

import jp.kprogram.adoption.Interests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps an interest that somebody declares later (P5, E07). */
@Component("recordInterestChange")
class RecordInterestChangeDelegate implements JavaDelegate {

  private final Interests interests;

  RecordInterestChangeDelegate(Interests interests) {
    this.interests = interests;
  }

  @Override
  public void execute(DelegateExecution step) {
    interests.declareLater(new Interests.Entry(
        INTEREST_KIND.get(step), COUNTERPART_ERAD.get(step), COUNTERPART_NAME.get(step),
        COUNTERPART_INSTITUTION.get(step), COUNTERPART_UNIT.get(step), FROM_YEAR.get(step), TO_YEAR.get(step),
        YEARS_TOTAL.get(step), INTEREST_NOTE.get(step)));
  }
}
