package jp.kprogram.support;

import jp.kprogram.shared.Coded;

/** What is asked of the government (R37, R39; L94, L96). */
public enum RequestKind implements Coded {
  INFORMATION("information", "情報提供"),
  DEREGULATION("deregulation", "規制緩和"),
  STANDARDISATION("standardisation", "国際標準化");

  private final String code;
  private final String japanese;

  RequestKind(String code, String japanese) {
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
