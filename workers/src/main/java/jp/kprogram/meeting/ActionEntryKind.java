package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** What was put down of an action. */
public enum ActionEntryKind implements Coded {
  REPORT("report", "報告"),
  DONE("done", "終わった"),
  AGAIN("again", "もう一度"),
  GIVEN_UP("given-up", "取りやめた");

  private final String code;
  private final String japanese;

  ActionEntryKind(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }
}
