package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** The two councils that decide on a vision. */
public enum MinisterialCouncil implements Coded {
  ECONOMIC_SECURITY("economic-security", "経済安全保障推進会議"),
  INNOVATION_STRATEGY("innovation-strategy", "統合イノベーション戦略推進会議");

  private final String code;
  private final String japanese;

  MinisterialCouncil(String code, String japanese) {
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
