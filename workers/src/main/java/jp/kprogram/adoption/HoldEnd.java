package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** How the money that an adopted proposal held was settled. */
public enum HoldEnd implements Coded {
  /** The contract stands in the ledger. */
  COMMITTED("committed", "契約"),
  /** No contract came of it: the money is free again. */
  RELEASED("released", "解放");

  private final String code;
  private final String japanese;

  HoldEnd(String code, String japanese) {
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
