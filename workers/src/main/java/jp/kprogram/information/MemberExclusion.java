package jp.kprogram.information;

/** Ends memberships in councils after a leak (E14). */
public interface MemberExclusion {

  /** Takes a person out of a council, in the same transaction; the duty of secrecy stays. */
  void exclude(String council, String person, String incident);
}
