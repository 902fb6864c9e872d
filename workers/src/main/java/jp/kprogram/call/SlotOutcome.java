package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** What a slot of a call has come to (P6, E05). */
public enum SlotOutcome implements Coded {
  AWARDED("awarded", "採択した"),
  /** No application, or none that can be funded. */
  NONE("none", "成立しない");

  private final String code;
  private final String japanese;

  SlotOutcome(String code, String japanese) {
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
