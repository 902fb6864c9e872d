package jp.kprogram.adoption;

/** Who acts when a conflict of interest is found, in the same transaction: reviews end, tasks are taken away (E07). */
public interface ConflictListener {

  /** An application is hidden from a person from now on. */
  void found(String person, String application, String text);
}
