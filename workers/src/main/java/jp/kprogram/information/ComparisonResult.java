package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether the words of a notice hold a received secret (S-08). */
public enum ComparisonResult implements Coded {
  NO_SECRET("no-secret", "含まない"),
  CONTAINS("contains", "含む");

  private final String code;
  private final String japanese;

  ComparisonResult(String code, String japanese) {
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
