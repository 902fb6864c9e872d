package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What follows a round (E13), as the table consensus-result says it. */
public enum ConsensusStep implements Coded {
  AGREED("agreed", "合意した"),
  NEXT_ROUND("next-round", "次の回"),
  MEDIATION("mediation", "調停"),
  NO_CONSENSUS("no-consensus", "合意に至らなかった");

  private final String code;
  private final String japanese;

  ConsensusStep(String code, String japanese) {
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
