package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is decided on a plan of measures (E10). */
public enum MitigationOutcome implements Coded {
  APPROVE("approve", "認める"),
  RETURN("return", "直しを求める"),
  REFUSE("refuse", "採択を取り消す");

  private final String code;
  private final String japanese;

  MitigationOutcome(String code, String japanese) {
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
