package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** Where a complaint stands (X1). */
public enum RedressStatus implements Coded {
  FILED("filed", "受付"),
  INADMISSIBLE("inadmissible", "取り上げない"),
  ADMITTED("admitted", "審理中"),
  REJECTED("rejected", "認めない"),
  UPHELD("upheld", "認める（やり直し中）"),
  REMEDIED("remedied", "やり直し済み"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  RedressStatus(String code, String japanese) {
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

  /** Whether it is not settled yet. */
  public boolean running() {
    return this == FILED || this == ADMITTED || this == UPHELD;
  }
}
