package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Part that a person has in a selection. */
public enum SelectionRole implements Coded {
  REVIEWER("reviewer", "審査委員"),
  CHAIR("chair", "審査委員長"),
  OFFICER("officer", "担当職員");

  private final String code;
  private final String japanese;

  SelectionRole(String code, String japanese) {
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
