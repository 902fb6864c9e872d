package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What consensus is sought on (R47). */
public enum ConsensusKind implements Coded {
  RULES("rules", "規約"),
  MEETING("meeting", "会合の決定"),
  NON_DISCLOSURE("non-disclosure", "成果の公開の扱い");

  private final String code;
  private final String japanese;

  ConsensusKind(String code, String japanese) {
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
