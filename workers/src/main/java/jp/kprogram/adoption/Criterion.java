package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** The five viewpoints of the K Program (P6), in the order of the weights of a call. */
public enum Criterion implements Coded {
  C1("c1", "研究成果活用の実現可能性"),
  C2A("c2a", "研究開発内容の妥当性"),
  C2B("c2b", "実施体制の妥当性"),
  C2C("c2c", "資金計画の妥当性"),
  C2D("c2d", "安全管理措置の妥当性");

  private final String code;
  private final String japanese;

  Criterion(String code, String japanese) {
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
