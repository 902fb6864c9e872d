package jp.kprogram.call;

/** A later stage that learns of what becomes of a call, in the transaction in which it happens. */
public interface CallFollower {

  /** The call was taken back. */
  void withdrawn(String call, String reason);
}
