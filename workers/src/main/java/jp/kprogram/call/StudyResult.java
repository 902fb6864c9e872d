package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** Whether feasibility is clear after the feasibility study (R56; paper L131); there is no grade. */
public enum StudyResult implements Coded {
  CLEAR("clear", "明確になった"),
  UNCLEAR("unclear", "不明確なまま");

  private final String code;
  private final String japanese;

  StudyResult(String code, String japanese) {
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
