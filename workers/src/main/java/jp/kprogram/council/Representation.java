package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** Whether the R&amp;D representatives consented (E11). */
public enum Representation implements Coded {
  ALL("all", "全員が同意した"),
  EXPLAIN("explain", "説明して再度尋ねる"),
  REFUSED("refused", "再度の不同意");

  private final String code;
  private final String japanese;

  Representation(String code, String japanese) {
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
