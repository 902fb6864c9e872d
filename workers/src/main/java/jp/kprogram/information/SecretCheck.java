package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What the information officer found of an offered secret (P10). */
public enum SecretCheck implements Coded {
  APPROVE("approve", "提供を認める"),
  RETURN("return", "登録し直してもらう"),
  REFUSE("refuse", "提供を認めない");

  private final String code;
  private final String japanese;

  SecretCheck(String code, String japanese) {
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
