package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** What somebody who was present says of the minutes. */
public enum MinutesAnswer implements Coded {
  CONFIRM("confirm", "確認した"),
  CORRECT("correct", "訂正を求める"),
  SILENT("silent", "回答なし");

  private final String code;
  private final String japanese;

  MinutesAnswer(String code, String japanese) {
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
