package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** What is done where the fund falls short of a ceiling (E06). */
public enum ShortfallOutcome implements Coded {
  REDUCE("reduce", "減額する"),
  TRANSFER("transfer", "ほかの構想から流用する"),
  DEFER("defer", "確保の時期を延ばす");

  private final String code;
  private final String japanese;

  ShortfallOutcome(String code, String japanese) {
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
