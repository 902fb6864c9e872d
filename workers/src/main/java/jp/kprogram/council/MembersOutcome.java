package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** Whether proposed members are invited (R46). */
public enum MembersOutcome implements Coded {
  APPROVE("approve", "承認する"),
  RETURN("return", "差し戻す");

  private final String code;
  private final String japanese;

  MembersOutcome(String code, String japanese) {
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
