package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** What the secretariat puts down of a meeting. */
public enum ItemAction implements Coded {
  RECORD("record", "議題の記録"),
  ACTION("action", "対応事項の追加"),
  FINISH("finish", "記録を終える");

  private final String code;
  private final String japanese;

  ItemAction(String code, String japanese) {
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
