package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** The way from a listed theme to its award (R55, R56; paper L126-131). */
public enum Route implements Coded {
  DIRECT("direct", "構想の後、公募"),
  FS("fs", "FS公募の後、公募"),
  LEAD_FIRST("lead-first", "主たる代表者を採択した後、一部課題を追加公募");

  private final String code;
  private final String japanese;

  Route(String code, String japanese) {
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
