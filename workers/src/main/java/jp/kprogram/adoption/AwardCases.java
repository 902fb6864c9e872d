package jp.kprogram.adoption;

import java.util.Optional;

/** The running cases of awards. */
public interface AwardCases {

  /**
   * Gives what the awardee does in a case, now and later, to an account, or where there is none to the agency.
   *
   * @param award number of the award
   * @param agency group of its agency
   */
  void handTo(String award, Optional<String> account, String agency);
}
