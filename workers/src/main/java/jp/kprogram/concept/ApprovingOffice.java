package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** Who approves a concept, both of them (R09; paper L36). */
public enum ApprovingOffice implements Coded {
  CABINET("cabinet", "内閣府"),
  MINISTRY("ministry", "基金の所管省");

  private final String code;
  private final String japanese;

  ApprovingOffice(String code, String japanese) {
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
