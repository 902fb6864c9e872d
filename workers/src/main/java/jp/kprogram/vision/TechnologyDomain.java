package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** Domain of a technology, as in the first vision (27 technologies in four domains). */
public enum TechnologyDomain implements Coded {
  OCEAN("ocean", "海洋"),
  AEROSPACE("aerospace", "宇宙・航空"),
  CYBER("cyber", "領域横断・サイバー空間"),
  BIO("bio", "バイオ");

  private final String code;
  private final String japanese;

  TechnologyDomain(String code, String japanese) {
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
