package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** Who may know of an item of an agenda (R27). */
public enum Classification implements Coded {
  OPEN("open", "公開"),
  RESTRICTED("restricted", "限定"),
  SECRET("secret", "秘密");

  private final String code;
  private final String japanese;

  Classification(String code, String japanese) {
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
