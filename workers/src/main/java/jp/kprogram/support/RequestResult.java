package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** How a request came out. */
public enum RequestResult implements Coded {
  ANSWERED("answered", "回答済み"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  RequestResult(String code, String japanese) {
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
