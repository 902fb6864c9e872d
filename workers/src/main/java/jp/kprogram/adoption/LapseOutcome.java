package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What becomes of an award without a contract when its time is over (E18). */
public enum LapseOutcome implements Coded {
  EXTEND("extend", "期限を延ばす"),
  WITHDRAW("withdraw", "採択を失効させる");

  private final String code;
  private final String japanese;

  LapseOutcome(String code, String japanese) {
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
