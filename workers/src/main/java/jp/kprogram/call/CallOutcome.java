package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** What a call has come to, all its slots together (E05). */
public enum CallOutcome implements Coded {
  AWARDED("awarded", "成立"),
  RECALL("re-call", "二次募集"),
  RESHAPE("reshape", "構想の見直し"),
  DROPPED("dropped", "成立せず"),
  WITHDRAWN("withdrawn", "取りやめ");

  private final String code;
  private final String japanese;

  CallOutcome(String code, String japanese) {
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
