package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Whether an award is cancelled for what the due diligence found (E09, E10). */
public enum RefusalOutcome implements Coded {
  CONFIRM("confirm", "採択を取り消す"),
  MEASURES("measures", "取り消さず、措置を求める");

  private final String code;
  private final String japanese;

  RefusalOutcome(String code, String japanese) {
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
