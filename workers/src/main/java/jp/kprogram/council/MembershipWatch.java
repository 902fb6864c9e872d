package jp.kprogram.council;

/**
 * Tells running cases at once who joins and who leaves a council.
 *
 * <p>A case that waits for it says so in its model: its process has the variable {@code councilNumber}, and the step
 * that catches {@code membership-ended} has the local variable {@code member} with the user id (an input parameter).
 * {@code member-joined} starts a non-interrupting event sub-process with the variable {@code joiner}.
 */
public interface MembershipWatch {

  /** A person is no member any more: message {@code membership-ended} to every step of the council for that person. */
  void ended(String council, String person);

  /** A person has become a member: message {@code member-joined} to every open round of the council. */
  void joined(String council, String person);
}
