package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** How projects come to a council (R48). */
public enum SetupWay implements Coded {
  NEW("new", "新たに置く"),
  JOIN("join", "既存の協議会に加わる");

  private final String code;
  private final String japanese;

  SetupWay(String code, String japanese) {
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
