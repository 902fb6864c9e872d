package jp.kprogram.fund;

import jp.kprogram.shared.Coded;

/** What an office says to a transfer. */
public enum TransferAnswer implements Coded {
  APPROVE("approve", "認める"),
  REFUSE("refuse", "認めない");

  private final String code;
  private final String japanese;

  TransferAnswer(String code, String japanese) {
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
