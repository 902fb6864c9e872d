package jp.kprogram.application;

/** The cases of applications in the engine; each application has its own. */
public interface ApplicationCases {

  /** Opens the case of an application, in the transaction that takes it in. */
  void open(String number);

  /** Tells the case that a correction is in. */
  void corrected(String number);

  /** Ends the case, if it still runs. */
  void withdrawn(String number);
}
