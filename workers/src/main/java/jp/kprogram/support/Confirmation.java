package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** What the asker says of an answer (R32). */
public enum Confirmation implements Coded {
  ENOUGH("enough", "これでよい"),
  FURTHER("further", "さらに尋ねる");

  private final String code;
  private final String japanese;

  Confirmation(String code, String japanese) {
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
