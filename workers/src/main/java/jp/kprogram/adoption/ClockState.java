package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** How something stands against its {@link ClockTarget}. */
public enum ClockState implements Coded {
  RUNNING("running", "進行中"),
  ALARM("alarm", "期限が近い"),
  LATE("late", "期限超過"),
  MET("met", "期限内に完了"),
  MISSED("missed", "期限後に完了");

  private final String code;
  private final String japanese;

  ClockState(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  /** Whether somebody should hurry. */
  public boolean pressing() {
    return this == ALARM || this == LATE;
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
