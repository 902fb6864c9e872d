package jp.kprogram.fund;

import jp.kprogram.shared.Coded;

/** How a hold on money ended. */
enum HoldEnd implements Coded {
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
