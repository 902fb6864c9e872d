package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What the secretariat makes of a survey report. */
public enum SurveyJudgement implements Coded {
  ACCEPT("accept", "受理"),
  RETURN("return", "差戻し");

  private final String code;
  private final String japanese;

  SurveyJudgement(String code, String japanese) {
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
