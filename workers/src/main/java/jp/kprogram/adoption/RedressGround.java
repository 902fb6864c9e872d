package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What a complaint is about: the procedure, never the merit (X1). */
public enum RedressGround implements Coded {
  RULE_NOT_KEPT("rule-not-kept", "公募要領・審査の手続に反している"),
  CONFLICT("conflict", "利益相反のある者が審査に加わっている"),
  DOCUMENT_OVERLOOKED("document-overlooked", "提出した書類が見落とされている"),
  FACT_WRONG("fact-wrong", "通知の事実の記載に誤りがある"),
  REASON_MISSING("reason-missing", "通知に理由が示されていない");

  private final String code;
  private final String japanese;

  RedressGround(String code, String japanese) {
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
