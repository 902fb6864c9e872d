package jp.kprogram.meeting;

import jp.kprogram.shared.Coded;

/** What a council does with an item of its agenda (R39, R50; L96, L117). */
public enum ActivityKind implements Coded {
  SHARE("share", "①情報の共有"),
  MEASURES("measures", "②研究開発と情報管理の措置"),
  PLANS("plans", "③計画と社会実装の課題の共有"),
  DEREGULATION("deregulation", "規制緩和"),
  STANDARDISATION("standardisation", "国際標準化"),
  OPEN_CLOSE("open-close", "オープン・クローズ戦略"),
  INTERNATIONAL("international", "国際協力");

  private final String code;
  private final String japanese;

  ActivityKind(String code, String japanese) {
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
