package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What is done with a project whose call made the council a condition that is not met (E11). */
public enum ConditionOutcome implements Coded {
  GO_ON("go-on", "協議会なしで続ける"),
  TERMINATE("terminate", "課題の中止を求める");

  private final String code;
  private final String japanese;

  ConditionOutcome(String code, String japanese) {
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
