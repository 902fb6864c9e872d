package jp.kprogram.vision;

import jp.kprogram.shared.Coded;

/** How far a proposal has come. */
public enum ProposalStatus implements Coded {
  SUBMITTED("submitted", "審査中"),
  RETURNED("returned", "差戻し中"),
  LISTED("listed", "候補技術に掲載"),
  HELD("held", "保留"),
  REJECTED("rejected", "不採択"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  ProposalStatus(String code, String japanese) {
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
