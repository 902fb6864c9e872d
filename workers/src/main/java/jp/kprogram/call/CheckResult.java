package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** Law and content of the terms, each as the checker finds it. */
public enum CheckResult implements Coded {
  OK("ok", "確認済み"),
  RETURN("return", "差し戻す");

  private final String code;
  private final String japanese;

  CheckResult(String code, String japanese) {
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
