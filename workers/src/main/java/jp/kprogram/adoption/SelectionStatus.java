package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Where a selection stands. */
public enum SelectionStatus implements Coded {
  OPEN("open", "選考中"),
  DECIDED("decided", "決定"),
  WITHDRAWN("withdrawn", "取りやめ");

  private final String code;
  private final String japanese;

  SelectionStatus(String code, String japanese) {
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
