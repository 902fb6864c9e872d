package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** Kind of technology that the programme is for (R17, R19, R20; paper L52-55). */
public enum TechnologyCategory implements Coded {
  EMERGING("emerging", "新興技術"),
  THREAT("threat", "脅威・安全安心"),
  SYSTEM("system", "システム技術");

  private final String code;
  private final String japanese;

  TechnologyCategory(String code, String japanese) {
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
