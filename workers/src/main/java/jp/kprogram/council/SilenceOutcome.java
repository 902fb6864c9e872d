package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What is done where an invitation is not answered (R28). */
public enum SilenceOutcome implements Coded {
  ASK_AGAIN("ask-again", "もう一度尋ねる"),
  NOT_ANSWERED("not-answered", "回答がなかったこととする");

  private final String code;
  private final String japanese;

  SilenceOutcome(String code, String japanese) {
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
