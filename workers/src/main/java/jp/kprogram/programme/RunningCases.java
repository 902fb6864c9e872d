package jp.kprogram.programme;

/** The cases that are running in the engine. */
public interface RunningCases {

  /**
   * Tells a running case that it is taken back.
   *
   * @return false where no such case is running
   */
  boolean withdraw(String caseNumber, String reason, String withdrawnBy);
}
