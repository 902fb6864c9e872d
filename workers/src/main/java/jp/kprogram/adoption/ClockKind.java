package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is timed from the closing of a call on. */
public enum ClockKind implements Coded {
  RESULT("result", "結果の通知"),
  CONTRACT("contract", "委託契約の締結");

  private final String code;
  private final String japanese;

  ClockKind(String code, String japanese) {
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
