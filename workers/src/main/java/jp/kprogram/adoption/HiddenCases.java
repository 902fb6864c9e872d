package jp.kprogram.adoption;

import java.util.Set;
import jp.kprogram.letter.LetterAudience;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.DomainService;

/**
 * The cases that conflicts of interest hide from a person (P5, E07), by number: the applications, what is made of them
 * (reviews, awards, complaints), and the selections that they take part in.
 */
@DomainService
public class HiddenCases implements LetterAudience {

  private final ConflictStore store;
  private final CurrentUser currentUser;

  HiddenCases(ConflictStore store, CurrentUser currentUser) {
    this.store = store;
    this.currentUser = currentUser;
  }

  /** Whether the current user must not know of a case. */
  public boolean hides(String caseNumber) {
    return hides(currentUser.id(), caseNumber);
  }

  /** Whether a person must not know of a case. */
  public boolean hides(String person, String caseNumber) {
    return store.casesHiddenFrom(person).contains(caseNumber);
  }

  /** Letters of such a case, and those to its applicant, whatever their case: a correction of the call names nobody else. */
  @Override
  public Hidden hiddenFrom(String person) {
    return new Hidden(store.casesHiddenFrom(person), Set.copyOf(
        store.applicantsHiddenFrom(person).stream().map(Awardees::known).toList()));
  }
}
