package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** The Program Council's conclusion on a draft (R60, R63). */
public enum CouncilOutcome implements Coded {
  ADOPT("adopt", "了承"),
  REVISE("revise", "修正を求める"),
  FURTHER_ROUND("further-round", "もう一度審議する");

  private final String code;
  private final String japanese;

  CouncilOutcome(String code, String japanese) {
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
