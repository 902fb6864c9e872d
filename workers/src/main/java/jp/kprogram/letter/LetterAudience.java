package jp.kprogram.letter;

import java.util.Set;

/** Who must not learn of some letters from the ledger. */
public interface LetterAudience {

  /**
   * Letters that the ledger does not show to a person.
   *
   * @param cases numbers of cases whose letters it keeps back
   * @param recipients ids of recipients to whom it keeps back all letters
   */
  record Hidden(Set<String> cases, Set<String> recipients) {

    boolean hides(Letter letter) {
      return cases.contains(letter.caseNumber()) || recipients.contains(letter.recipientId());
    }
  }

  Hidden hiddenFrom(String person);
}
