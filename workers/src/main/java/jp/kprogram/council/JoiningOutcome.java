package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** Whether a further member is invited (R46). */
public enum JoiningOutcome implements Coded {
  APPROVE("approve", "承認する"),
  REFUSE("refuse", "承認しない");

  private final String code;
  private final String japanese;

  JoiningOutcome(String code, String japanese) {
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
