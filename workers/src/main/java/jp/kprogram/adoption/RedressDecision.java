package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is decided on a complaint (X1). */
public enum RedressDecision implements Coded {
  UPHOLD("uphold", "申出を認める"),
  REJECT("reject", "申出を認めない");

  private final String code;
  private final String japanese;

  RedressDecision(String code, String japanese) {
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
