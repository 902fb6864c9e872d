package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** How clear one of the three axes is (R55-R57; paper L126-134). */
public enum Readiness implements Coded {
  CLEAR("clear", "明確・あたりあり"),
  UNCLEAR("unclear", "不明確"),
  UNKNOWN("unknown", "まだ判断できない");

  private final String code;
  private final String japanese;

  Readiness(String code, String japanese) {
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
