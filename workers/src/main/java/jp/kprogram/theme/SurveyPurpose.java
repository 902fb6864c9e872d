package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a technical survey is to find out (R55-R57; paper L126-134). */
public enum SurveyPurpose implements Coded {
  A("a", "研究開発構想の策定"),
  B("b", "技術的実現性の確認"),
  C("c", "テーマ化に向けた継続調査");

  private final String code;
  private final String japanese;

  SurveyPurpose(String code, String japanese) {
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
