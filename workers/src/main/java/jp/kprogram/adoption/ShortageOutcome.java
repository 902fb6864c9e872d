package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is done where the reserve does not bear a contract (E06). */
public enum ShortageOutcome implements Coded {
  RETRY("retry", "もう一度契約額を確保する"),
  CUT("cut", "上限額を減らす"),
  CANCEL("cancel", "採択を取り消す");

  private final String code;
  private final String japanese;

  ShortageOutcome(String code, String japanese) {
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
