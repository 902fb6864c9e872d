package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** How far a technical survey has come. */
public enum SurveyStatus implements Coded {
  COMMISSIONED("commissioned", "依頼中"),
  REPORTED("reported", "報告済み"),
  RETURNED("returned", "差戻し"),
  ACCEPTED("accepted", "受理"),
  CLOSED("closed", "報告なしで終了");

  private final String code;
  private final String japanese;

  SurveyStatus(String code, String japanese) {
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
