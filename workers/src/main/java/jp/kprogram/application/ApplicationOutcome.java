package jp.kprogram.application;

import jp.kprogram.shared.Coded;

/** How an application left the formal check. */
public enum ApplicationOutcome implements Coded {
  ACCEPTED("accepted", "受理"),
  REJECTED("rejected", "不受理"),
  WITHDRAWN("withdrawn", "取下げ"),
  LAPSED("lapsed", "公募の取りやめにより終了");

  private final String code;
  private final String japanese;

  ApplicationOutcome(String code, String japanese) {
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
