package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** Where a call stands at a moment. Derived from its dates, never stored. */
public enum CallState implements Coded {
  PREPARING("preparing", "準備中"),
  COMING("coming", "公募予告"),
  OPEN("open", "公募中"),
  CLOSED("closed", "締切済み"),
  WITHDRAWN("withdrawn", "取りやめ");

  private final String code;
  private final String japanese;

  CallState(String code, String japanese) {
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
