package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a call of a theme has come to, as the call's case told it. */
public enum CallState implements Coded {
  OPENED("opened", "準備中"),
  PUBLISHED("published", "公表"),
  AWARDED("awarded", "採択あり"),
  RECALLED("re-call", "二次募集"),
  RESHAPED("reshape", "構想の見直し"),
  DROPPED("dropped", "採択なし"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  CallState(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  /** Whether the call has come to its end. */
  public boolean isConcluded() {
    return this != OPENED && this != PUBLISHED;
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
