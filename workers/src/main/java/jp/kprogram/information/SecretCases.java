package jp.kprogram.information;

/** The running cases of secrets, as the rules tell them what happened; in the same transaction. */
public interface SecretCases {

  /** A recipient is asked for an acknowledgement. */
  void asked(Receipt receipt, String council);

  /** A recipient is asked anew, for a further period. */
  void renewed(Receipt receipt);

  /** The access of one recipient has ended. */
  void accessEnded(Receipt receipt);

  /** Nothing of a secret is left with any recipient. */
  void settled(String secret);

  /** A provision was taken back, or ended by a leak. */
  void withdrawn(String secret);

  /** The access of a recipient is off until a leak is settled. */
  void suspended(Receipt receipt, String incident);

  /** It is on again. */
  void restored(Receipt receipt, String incident);
}
