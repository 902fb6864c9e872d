package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What doing the flawed step again came to (X1). */
public enum RemedyOutcome implements Coded {
  UNCHANGED("result-unchanged", "結果は変わらない"),
  CHANGED("standing-changed", "順位・基準との関係が変わった"),
  CORRECTED("corrected", "決定・通知を改めた"),
  ACCEPTED("accepted-after-all", "受理に改めた"),
  ADOPTED("adopted", "採択に改めた");

  private final String code;
  private final String japanese;

  RemedyOutcome(String code, String japanese) {
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
