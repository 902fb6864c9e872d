package jp.kprogram.adoption;

/** The cases of reviews in the engine: one for each reviewer and application, and one for each replacement. */
public interface ReviewCases {

  /** Opens the case of a review. */
  void assigned(String review);

  /** Ends the case of a review, if it still runs. */
  void cancelled(String review);

  /** Opens the second look at a review. */
  void lookAsked(String review);

  /** Tells a selection that a second look is over. */
  void lookSettled(String selection);

  /** Asks for somebody in the place of a reviewer, unless that is asked already. */
  void replacementRequested(String review);

  /** Ends the asking, if it still runs: nobody is needed any more. */
  void replacementSettled(String review);

  /** The same for every review of a selection. */
  void replacementsSettled(String selection);

  /** Tells a selection that the formal check of one of its applications is over. */
  void applicationsChecked(String selection);

  /** Tells a selection that every application has its reviews. */
  void settled(String selection);

  /** Has the deliberation of a selection begin again, where it is going on. */
  void reopened(String selection);

  /** Tells who is still to join a panel that it has decided, or is no more. */
  void closed(String selection);

  /** Takes the case of a selection back, if it still runs. */
  void withdrawn(String selection, String reason, String account);
}
