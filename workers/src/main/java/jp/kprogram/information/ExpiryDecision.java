package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What the provider decided before the end of a period (P10). */
public enum ExpiryDecision implements Coded {
  RENEW("renew", "期間を延ばす"),
  LET_END("let-end", "期限で終える");

  private final String code;
  private final String japanese;

  ExpiryDecision(String code, String japanese) {
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
