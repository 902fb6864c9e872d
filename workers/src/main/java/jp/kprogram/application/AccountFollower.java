package jp.kprogram.application;

/** Who learns that a researcher in e-Rad has got an account here, or has none any more; in the same transaction. */
public interface AccountFollower {

  /** The account of an applicant has changed; {@link ResearcherAccounts#accountOf} says which one it is now. */
  void accountChanged(String eradId);
}
