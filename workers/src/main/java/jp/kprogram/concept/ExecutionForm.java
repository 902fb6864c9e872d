package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** How the R&amp;D is carried out after adoption (R58; paper L138; the four templates of this software). */
public enum ExecutionForm implements Coded {
  SINGLE("single", "単一チーム"),
  PARALLEL("parallel", "複数チーム並行（ステージゲートで絞込み）"),
  LEAD_AND_SUB_TOPICS("lead-and-sub-topics", "主たる代表者と追加の一部課題"),
  FEASIBILITY_THEN_MAIN("feasibility-then-main", "フィージビリティスタディの後に本格研究");

  private final String code;
  private final String japanese;

  ExecutionForm(String code, String japanese) {
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
