package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** Whether taking part in the council is a condition of award; by consent unless a concept says so (paper L112). */
public enum CouncilCondition implements Coded {
  NOT_REQUIRED("not-required", "条件としない"),
  REQUIRED("required", "条件とする");

  private final String code;
  private final String japanese;

  CouncilCondition(String code, String japanese) {
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
