package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** What the ministry puts down of a request for support (R39). */
public enum Handling implements Coded {
  PROGRESS("progress", "途中の経過"),
  DONE("done", "実現した"),
  IMPOSSIBLE("impossible", "できない");

  private final String code;
  private final String japanese;

  Handling(String code, String japanese) {
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
