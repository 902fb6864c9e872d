package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** How far the case of a vision has come. */
public enum VisionStatus implements Coded {
  OPEN("open", "策定中"),
  PUBLISHED("published", "公表済み"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  VisionStatus(String code, String japanese) {
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
