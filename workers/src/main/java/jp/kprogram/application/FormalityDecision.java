package jp.kprogram.application;

import jp.kprogram.shared.Coded;

/** What an officer decides on the form of an application. */
enum FormalityDecision implements Coded {
  ACCEPT("accept", "受理して審査に回す", "formally-accepted"),
  RETURN("return", "補正を求める", "correction-asked"),
  REJECT("reject", "受理しない", "formally-rejected");

  private final String code;
  private final String japanese;
  private final String recorded;

  FormalityDecision(String code, String japanese, String recorded) {
    this.code = code;
    this.japanese = japanese;
    this.recorded = recorded;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }

  /** As it stands in the record of decisions. */
  String recorded() {
    return recorded;
  }
}
