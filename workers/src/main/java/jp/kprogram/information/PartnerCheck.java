package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** Whether a partner abroad has a part in a result, and whether the export control looked at it (R52, E10). */
public enum PartnerCheck implements Coded {
  NONE("none", "海外の相手はいない"),
  CHECKED("checked", "海外の相手がいて、輸出管理の確認が済んだ"),
  UNCHECKED("unchecked", "海外の相手がいて、まだ確認していない");

  private final String code;
  private final String japanese;

  PartnerCheck(String code, String japanese) {
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
