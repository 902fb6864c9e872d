package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** The three patterns of theme setting (R55-R57; paper L126-134). */
public enum Pattern implements Coded {
  A("a", "パターンA（リストアップし、構想を経て公募）"),
  B("b", "パターンB（リストアップし、技術的実現性を調べる）"),
  C("c", "パターンC（リストアップせず、技術調査を続ける）");

  private final String code;
  private final String japanese;

  Pattern(String code, String japanese) {
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
