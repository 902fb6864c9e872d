package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** How many proposals a slot adopts (R59, paper L140). */
public enum AdoptionMode implements Coded {
  LIMITED("limited", "限定数採択"),
  FIXED("fixed", "一定数採択"),
  MULTIPLE("multiple", "複数採択");

  private final String code;
  private final String japanese;

  AdoptionMode(String code, String japanese) {
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
