package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What a member says to a text that is put to all (R28). Whoever says nothing is absent, and never agrees by that. */
public enum Position implements Coded {
  AGREE("agree", "同意する"),
  OBJECT("object", "異議がある"),
  ABSENT("absent", "表明なし");

  private final String code;
  private final String japanese;

  Position(String code, String japanese) {
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
