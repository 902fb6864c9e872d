package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether a provider lifts a secret for one publication (S-08). */
public enum LiftAnswer implements Coded {
  LIFT("lift", "この公表に限り、制限を解く"),
  KEEP_SECRET("keep-secret", "解かない");

  private final String code;
  private final String japanese;

  LiftAnswer(String code, String japanese) {
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
