package jp.kprogram.letter;

/** Whoever carries letters out of the case's transaction: the engine, by an asynchronous job with retries. */
public interface LetterDispatch {

  /** Has a queued letter sent once the present transaction has committed. */
  void send(String letterNumber);

  /** Ends a stuck delivery, because a person has settled the letter or begins anew. */
  void stop(String letterNumber, String reason);
}
