package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What a member from a ministry answers to a notice (R53). */
public enum NoticeAnswer implements Coded {
  NO_OBJECTION("no-objection", "支障はない"),
  REQUEST("request", "公表を控えるよう申し出る"),
  EXTEND("extend", "回答の期間を延ばすよう申し出る");

  private final String code;
  private final String japanese;

  NoticeAnswer(String code, String japanese) {
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
