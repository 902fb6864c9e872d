package jp.kprogram.theme;

import jp.kprogram.shared.Coded;

/** What a research concept of a theme has come to, as the concept's case told it. */
public enum ConceptState implements Coded {
  OPEN("open", "策定中"),
  APPROVED("approved", "承認"),
  SUPERSEDED("superseded", "作り直し"),
  WITHDRAWN("withdrawn", "取下げ");

  private final String code;
  private final String japanese;

  ConceptState(String code, String japanese) {
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
