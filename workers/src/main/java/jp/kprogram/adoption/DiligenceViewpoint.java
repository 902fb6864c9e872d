package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What is looked into before a contract (P7, E09, E10). */
public enum DiligenceViewpoint implements Coded {
  INTEGRITY("integrity", "研究インテグリティ"),
  EXPORT_CONTROL("export-control", "安全保障輸出管理"),
  DUPLICATION("duplication", "不合理な重複・過度の集中");

  private final String code;
  private final String japanese;

  DiligenceViewpoint(String code, String japanese) {
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
