package jp.kprogram.fund;

import jp.kprogram.shared.Coded;

/** Who must approve a transfer; both do. */
public enum TransferOffice implements Coded {
  CABINET("cabinet", "内閣府"),
  MINISTRY("ministry", "所管省");

  private final String code;
  private final String japanese;

  TransferOffice(String code, String japanese) {
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
