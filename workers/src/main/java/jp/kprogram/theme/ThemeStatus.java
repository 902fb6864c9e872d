package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** How far the case of a theme has come. */
public enum ThemeStatus implements Coded {
  OPEN("open", "進行中"),
  SETTLED("settled", "公募成立"),
  ENDED("ended", "終了"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  ThemeStatus(String code, String japanese) {
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
