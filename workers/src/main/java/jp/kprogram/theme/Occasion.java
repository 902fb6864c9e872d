package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a triage is held on. */
public enum Occasion implements Coded {
  OPENING("opening", "テーマ設定の開始"),
  SURVEY("survey", "技術調査の後"),
  REASSESSMENT("reassessment", "今後の決定による再評価"),
  READINESS_CHANGED("readiness-changed", "成熟度の変化の報告");

  private final String code;
  private final String japanese;

  Occasion(String code, String japanese) {
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
