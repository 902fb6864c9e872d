package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** Whether an additional call follows the selection of the lead representative (R56; paper L131). */
public enum AdditionalPlan implements Coded {
  ADDITIONAL("additional", "追加公募を行う"),
  NONE("none", "追加公募を行わない");

  private final String code;
  private final String japanese;

  AdditionalPlan(String code, String japanese) {
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
