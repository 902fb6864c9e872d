package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** A ministry's answer to a consultation. */
public enum MinistryAnswer implements Coded {
  NO_COMMENT("no-comment", "意見なし"),
  COMMENT("comment", "意見あり");

  private final String code;
  private final String japanese;

  MinistryAnswer(String code, String japanese) {
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
