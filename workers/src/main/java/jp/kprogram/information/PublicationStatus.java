package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Where a notice of publication stands. */
public enum PublicationStatus implements Coded {
  OPEN("open", "手続中"),
  PUBLISHED("published", "公表した"),
  WITHDRAWN("withdrawn", "取り下げた");

  private final String code;
  private final String japanese;

  PublicationStatus(String code, String japanese) {
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
