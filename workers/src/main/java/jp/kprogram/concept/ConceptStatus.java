package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** Where the case of a concept stands. */
public enum ConceptStatus implements Coded {
  OPEN("open", "作成中"),
  APPROVED("approved", "承認"),
  /** A later approved concept of the same theme stands in its place. */
  SUPERSEDED("superseded", "改定済み"),
  WITHDRAWN("withdrawn", "取下げ"),
  /** What was not committed of its ceiling is back in the fund. */
  CLOSED("closed", "終了");

  private final String code;
  private final String japanese;

  ConceptStatus(String code, String japanese) {
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
