package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** What a person decides on a proposal that the screening table does not list by itself. */
public enum ProposalOutcome implements Coded {
  LIST("list", "候補技術に加える"),
  RETURN("return", "差し戻す"),
  HOLD("hold", "保留する"),
  REJECT("reject", "採択しない");

  private final String code;
  private final String japanese;

  ProposalOutcome(String code, String japanese) {
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
