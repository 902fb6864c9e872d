package jp.kprogram.application;

import jp.kprogram.shared.Coded;

/** Whether a viewpoint of the formal check is met; doubt and failure both go to a person. */
public enum FindingResult implements Coded {
  OK("ok", "適合"),
  DOUBT("doubt", "要確認"),
  FAIL("fail", "不適合");

  private final String code;
  private final String japanese;

  FindingResult(String code, String japanese) {
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
