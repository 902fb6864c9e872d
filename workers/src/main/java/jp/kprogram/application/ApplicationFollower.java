package jp.kprogram.application;

/** Who learns of what becomes of an application, in the transaction in which it happens. */
public interface ApplicationFollower {

  /** Its applicant has taken it back (E02). */
  void withdrawn(String number);

  /** Another version of it counts, with another team perhaps. */
  void changed(String number);

  /** Its formal check has come to its end: accepted or rejected. */
  default void checked(String number) {
    // most follow only what comes later
  }

  /** Whether it can no longer be taken back, because a contract stands on it. */
  default boolean binds(String number) {
    return false;
  }
}
