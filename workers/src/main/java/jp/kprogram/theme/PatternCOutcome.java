package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** Whether the survey of an unlisted theme goes on (E23). */
public enum PatternCOutcome implements Coded {
  CONTINUE("continue", "調査を続ける"),
  DROP("drop", "やめる");

  private final String code;
  private final String japanese;

  PatternCOutcome(String code, String japanese) {
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
