package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What the information officer found of a return (P10). */
public enum ReturnCheck implements Coded {
  ACCEPT_RETURN("accept-return", "返却・消去を認める"),
  AGAIN("again", "やり直してもらう");

  private final String code;
  private final String japanese;

  ReturnCheck(String code, String japanese) {
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
