package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is decided on a research plan (P7, E06). */
public enum PlanOutcome implements Coded {
  ACCEPT("accept", "認める"),
  RETURN("return", "直しを求める"),
  CUT("cut", "上限額を減らし、直しを求める");

  private final String code;
  private final String japanese;

  PlanOutcome(String code, String japanese) {
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
