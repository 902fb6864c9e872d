package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** What a correction does to the closing of its call. */
public enum ClosingChange implements Coded {
  NONE("none", "締切を変えない"),
  EXTEND("extend", "締切を延ばす");

  private final String code;
  private final String japanese;

  ClosingChange(String code, String japanese) {
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
