package jp.kprogram.letter;

import java.util.Locale;

/** How far a letter has come. */
public enum LetterStatus {
  /** Waits in the ledger: no mail server is configured, or the recipient has no address. */
  HELD("保留"),
  /** Will be sent by a job; after a clean failure it is here again. */
  QUEUED("発送待ち"),
  /** A job talks to the mail server right now, or died while it did. */
  SENDING("発送中"),
  /** The mail server has accepted it. */
  SENT("発送済み"),
  /** The mail server refuses it for good, such as an unknown address; a person decides. */
  FAILED("発送不能"),
  /** It is not known whether the mail server accepted it; never sent again unless a person says so. */
  UNCONFIRMED("到達未確認");

  private final String label;

  LetterStatus(String label) {
    this.label = label;
  }

  /** Name in Japanese. */
  public String label() {
    return label;
  }

  /** Name in addresses and records of decisions, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
