package jp.kprogram.letter;

/** The office's mail server. */
interface MailServer {

  /** Whether there is one; without it letters wait in the ledger. */
  boolean isConfigured();

  /** Hands a letter over. Never throws for what the server or the network does: the answer says it. */
  Delivery deliver(Letter letter);

  /**
   * What became of a letter.
   *
   * @param outcome whether the server has it
   * @param error what was said, or null when accepted
   */
  record Delivery(Outcome outcome, String error) {}

  /** Whether the server has the letter. */
  enum Outcome {
    /** It has it. */
    ACCEPTED,
    /** It certainly has it not, and may take it later. */
    NOT_ACCEPTED,
    /** It certainly has it not and will not take it. */
    REFUSED,
    /** The line broke after the letter was on its way. */
    UNKNOWN
  }
}
