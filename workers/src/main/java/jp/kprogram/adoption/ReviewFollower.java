package jp.kprogram.adoption;

/** Who learns of what becomes of a review, in the transaction in which it happens. */
interface ReviewFollower {

  /** It was handed in, or the application goes on without it. */
  void settled(Review review);

  /** It will not be handed in, or not in time; somebody else is needed. */
  void fellThrough(Review review);
}
