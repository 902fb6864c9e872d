package jp.kprogram.application;

import java.util.List;

/** The cases of applications in the engine; each application has its own. */
public interface ApplicationCases {

  /** Opens the case of an application, in the transaction that takes it in. */
  void open(String number);

  /**
   * Opens the case of an application again, at its formal check.
   *
   * @param group whose members check
   * @param others who must not
   */
  void again(String number, String group, List<String> others);

  /** Tells the case that a correction is in. */
  void corrected(String number);

  /** Ends the case, if it still runs. */
  void withdrawn(String number);
}
