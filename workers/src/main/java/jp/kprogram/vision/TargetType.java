package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** What the research aims at (R61; paper L147). */
public enum TargetType implements Coded {
  ACQUISITION("acquisition", "技術の獲得"),
  DEMONSTRATION("demonstration", "技術の実証");

  private final String code;
  private final String japanese;

  TargetType(String code, String japanese) {
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
