package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** What a slot is called for. */
public enum SlotKind implements Coded {
  MAIN("main", "本公募"),
  /** The lead representative, selected first (R56; paper L131). */
  LEAD("lead", "主たる代表者"),
  FEASIBILITY_STUDY("feasibility-study", "フィージビリティスタディ（FS）"),
  /** A part that is called once the lead representative is selected. */
  SUB_TOPIC("sub-topic", "追加公募の一部課題");

  private final String code;
  private final String japanese;

  SlotKind(String code, String japanese) {
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
