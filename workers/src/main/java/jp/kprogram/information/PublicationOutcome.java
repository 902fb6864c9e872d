package jp.kprogram.information;

import jp.kprogram.shared.Coded;

/** What becomes of a result (P10, R53, E13). */
public enum PublicationOutcome implements Coded {
  PUBLISH("publish", "公表する"),
  EDIT("edit", "文言を改めて公表する"),
  DELAY("delay", "定めた日まで遅らせる"),
  NOT_PUBLISH("not-publish", "見直す日まで公表しない");

  private final String code;
  private final String japanese;

  PublicationOutcome(String code, String japanese) {
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
