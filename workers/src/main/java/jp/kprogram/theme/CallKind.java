package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** The calls that a theme can have (R55, R56; paper L126-131). */
public enum CallKind implements Coded {
  MAIN("main", "公募"),
  FEASIBILITY_STUDY("feasibility-study", "FS公募"),
  LEAD("lead", "主たる代表者の公募"),
  ADDITIONAL("additional", "追加公募");

  private final String code;
  private final String japanese;

  CallKind(String code, String japanese) {
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
