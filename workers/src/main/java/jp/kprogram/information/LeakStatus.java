package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Where a leak incident stands (E14). */
public enum LeakStatus implements Coded {
  REPORTED("reported", "第一報の前"),
  ASSESSING("assessing", "調査中"),
  CONFIRMED("confirmed", "決定待ち"),
  DECIDED("decided", "教訓の記録待ち"),
  FALSE_ALARM("false-alarm", "漏えいではなかった"),
  CLOSED("closed", "終了");

  private final String code;
  private final String japanese;

  LeakStatus(String code, String japanese) {
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
