package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** What is done to the slots of a draft. */
public enum SlotAction implements Coded {
  ADD("add", "公募枠を加える"),
  REPLACE("replace", "公募枠を直す"),
  REMOVE("remove", "公募枠を除く"),
  FINISH("finish", "出そろった");

  private final String code;
  private final String japanese;

  SlotAction(String code, String japanese) {
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
