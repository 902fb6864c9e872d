package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** What becomes of a slot without award (E05). */
public enum SlotDecision implements Coded {
  RECALL("re-call", "二次募集を行う"),
  RESHAPE("reshape", "構想を見直す"),
  DROP("drop", "枠を取りやめる");

  private final String code;
  private final String japanese;

  SlotDecision(String code, String japanese) {
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
