package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a person decides on a theme without award, without concept or with a doubt that stays (E05). */
public enum Continuation implements Coded {
  REASSESS("reassess", "成熟度を評価し直す"),
  NEW_CONCEPT("new-concept", "新しい構想で進める"),
  END("end", "テーマを終える");

  private final String code;
  private final String japanese;

  Continuation(String code, String japanese) {
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
