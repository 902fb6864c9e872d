package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** What becomes of an action that was reported, or whose owner is gone. */
public enum CheckOutcome implements Coded {
  DONE("done", "終わった"),
  AGAIN("again", "もう一度"),
  GIVEN_UP("given-up", "取りやめる");

  private final String code;
  private final String japanese;

  CheckOutcome(String code, String japanese) {
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
