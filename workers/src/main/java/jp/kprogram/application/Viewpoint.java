package jp.kprogram.application;

import jp.kprogram.shared.Coded;

/** What the formal check looks at (P5). */
public enum Viewpoint implements Coded {
  ELIGIBILITY("eligibility", "応募の資格"),
  AMOUNT("amount", "申請額"),
  DOCUMENTS("documents", "書類"),
  INSTITUTION_APPROVAL("institution-approval", "研究機関の承諾"),
  RESTRICTIONS("restrictions", "応募の制限"),
  DUPLICATE("duplicate", "重複した応募"),
  CONCENTRATION("concentration", "不合理な重複・過度の集中"),
  CORRECTION("correction", "補正");

  private final String code;
  private final String japanese;

  Viewpoint(String code, String japanese) {
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
