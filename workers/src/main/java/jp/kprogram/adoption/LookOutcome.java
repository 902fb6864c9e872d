package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What a reviewer does on looking again at a review (P6). */
public enum LookOutcome implements Coded {
  CONFIRM("confirm", "評点と所見を変えない"),
  CHANGE("change", "評点又は所見を改める");

  private final String code;
  private final String japanese;

  LookOutcome(String code, String japanese) {
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
