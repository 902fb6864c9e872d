package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** How a recipient gave a secret back (P10). */
public enum ReturnKind implements Coded {
  RETURNED("returned", "返却した"),
  ERASED("erased", "消去・廃棄した"),
  NOT_OPENED("not-opened", "一度も開いていない");

  private final String code;
  private final String japanese;

  ReturnKind(String code, String japanese) {
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
