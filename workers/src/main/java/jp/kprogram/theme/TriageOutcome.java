package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a triage comes to; the last two only by a person. */
public enum TriageOutcome implements Coded {
  A("a", "パターンA"),
  B("b", "パターンB"),
  C("c", "パターンC"),
  REASSESS("reassess", "評価し直す"),
  DROP("drop", "テーマとしない");

  private final String code;
  private final String japanese;

  TriageOutcome(String code, String japanese) {
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
