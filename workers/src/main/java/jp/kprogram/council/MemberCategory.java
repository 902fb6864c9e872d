package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** The six categories of members (R46; L112). */
public enum MemberCategory implements Coded {
  REPRESENTATIVE("representative", "①研究開発等を代表する者"),
  AGENCY("agency", "②研究推進法人"),
  MINISTRY("ministry", "③責任府省"),
  IMPLEMENTER("implementer", "④社会実装の担い手"),
  KNOWLEDGE("knowledge", "⑤知見を有する者"),
  THINK_TANK("think-tank", "⑥シンクタンク等");

  private final String code;
  private final String japanese;

  MemberCategory(String code, String japanese) {
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
