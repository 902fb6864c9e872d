package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What a ranking is made of. */
public enum RankingStage implements Coded {
  /** The points of the reviews. */
  WRITTEN("written", "書面審査"),
  /** The points that the panel agreed on after the interview; where there was none, those of the reviews. */
  PANEL("panel", "面接審査・合議");

  private final String code;
  private final String japanese;

  RankingStage(String code, String japanese) {
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
