package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** The step of a selection that was flawed and is done again, no other (X1). */
public enum FlawedStep implements Coded {
  FORMAL_CHECK("formal-check", "形式審査"),
  REVIEW("review", "査読"),
  PANEL("panel", "審査会の決定"),
  NOTICE("notice", "結果の通知");

  private final String code;
  private final String japanese;

  FlawedStep(String code, String japanese) {
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
