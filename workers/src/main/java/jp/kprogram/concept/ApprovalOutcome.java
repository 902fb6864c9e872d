package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** What an office says to a draft (R09; paper L36). */
public enum ApprovalOutcome implements Coded {
  APPROVE("approve", "承認する"),
  RETURN("return", "差し戻す");

  private final String code;
  private final String japanese;

  ApprovalOutcome(String code, String japanese) {
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
