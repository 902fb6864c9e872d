package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** What a ministerial council decides on a vision. */
public enum MinisterialOutcome implements Coded {
  APPROVE("approve", "承認"),
  RETURN("return", "差戻し");

  private final String code;
  private final String japanese;

  MinisterialOutcome(String code, String japanese) {
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
