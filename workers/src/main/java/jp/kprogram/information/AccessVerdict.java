package jp.kprogram.information;

/**
 * Whether a content is opened.
 *
 * @param open whether it is
 * @param cause why, or why not
 * @param ruleVersion key and version tag of the table; null where it was not asked
 */
public record AccessVerdict(boolean open, AccessCause cause, String ruleVersion) {

  /** The number is none, or the person was never asked to take the secret. */
  static final AccessVerdict NOT_A_RECIPIENT = new AccessVerdict(false, AccessCause.NOT_A_RECIPIENT, null);
}
