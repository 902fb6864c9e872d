package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** A part of what an upheld complaint leads to (X1): the flawed step, and what follows from its new result. */
public enum RemedyPart implements Coded {
  FORMAL_CHECK("formal-check", "形式審査"),
  REVIEW("review", "査読"),
  RANKING("ranking", "この応募だけの順位付け"),
  PANEL("panel", "審査会の決定"),
  NOTICE("notice", "結果の通知");

  private final String code;
  private final String japanese;

  RemedyPart(String code, String japanese) {
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
