package jp.kprogram.council;

/** Cases that end a membership, for stages that decide to exclude somebody. */
public interface MembershipCases {

  /**
   * Opens the case that ends the membership of a person and looks after the category that may be empty then.
   *
   * @param reason why; it goes into the record of the council and into no variable
   */
  void exclude(String council, String person, String reason);
}
