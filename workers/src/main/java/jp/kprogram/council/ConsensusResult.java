package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What seeking consensus came to (E13). */
public enum ConsensusResult implements Coded {
  AGREED("agreed", "合意した"),
  NO_CONSENSUS("no-consensus", "合意に至らなかった"),
  WITHDRAWN("withdrawn", "取りやめた");

  private final String code;
  private final String japanese;

  ConsensusResult(String code, String japanese) {
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
