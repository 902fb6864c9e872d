package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** What becomes of a ministry's comment. */
public enum CommentResolution implements Coded {
  ACCEPT("accept", "案に取り入れる"),
  EXPLAIN("explain", "案を変えず理由を説明する");

  private final String code;
  private final String japanese;

  CommentResolution(String code, String japanese) {
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
