package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_ERAD;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_INSTITUTION;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_NAME;
import static jp.kprogram.adoption.delegate.AdoptionVariables.COUNTERPART_UNIT;
import static jp.kprogram.adoption.delegate.AdoptionVariables.FROM_YEAR;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_ACTION;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_KIND;
import static jp.kprogram.adoption.delegate.AdoptionVariables.INTEREST_NOTE;
import static jp.kprogram.adoption.delegate.AdoptionVariables.MEMBER;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_ERAD;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_EXPERTISE;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_INSTITUTION;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_INSTITUTION_CODE;
import static jp.kprogram.adoption.delegate.AdoptionVariables.OWN_UNIT;
import static jp.kprogram.adoption.delegate.AdoptionVariables.TO_YEAR;
import static jp.kprogram.adoption.delegate.AdoptionVariables.YEARS_TOTAL;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import jp.kprogram.adoption.Affiliation;
import jp.kprogram.adoption.Interests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps an entry of a declaration of interests, or its end (P5). */
@Component("recordInterest")
class RecordInterestDelegate implements JavaDelegate {

  private final Interests interests;

  RecordInterestDelegate(Interests interests) {
    this.interests = interests;
  }

  @Override
  public void execute(DelegateExecution step) {
    String member = MEMBER.get(step);
    String selection = CASE_NUMBER.get(step);
    switch (INTEREST_ACTION.get(step)) {
      case "add" -> interests.declare(new Interests.Entry(
          INTEREST_KIND.get(step), COUNTERPART_ERAD.get(step), COUNTERPART_NAME.get(step),
          COUNTERPART_INSTITUTION.get(step), COUNTERPART_UNIT.get(step), FROM_YEAR.get(step), TO_YEAR.get(step),
          YEARS_TOTAL.get(step), INTEREST_NOTE.get(step)), member, selection);
      case "affiliate" -> interests.affiliate(Affiliation.of(
          member, OWN_ERAD.get(step), OWN_INSTITUTION_CODE.get(step), OWN_INSTITUTION.get(step), OWN_UNIT.get(step),
          OWN_EXPERTISE.get(step)), selection);
      default -> interests.finish(member, selection);
    }
  }
}
