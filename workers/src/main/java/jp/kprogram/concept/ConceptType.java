package jp.kprogram.concept;

import jp.kprogram.shared.Coded;

/** What a concept carries out (R10, R11; paper L36). */
public enum ConceptType implements Coded {
  /** Realises a national need of the vision. */
  PROJECT("project", "プロジェクト型"),
  /** Takes a project further or realises a single technology. */
  INDIVIDUAL("individual", "個別研究型");

  private final String code;
  private final String japanese;

  ConceptType(String code, String japanese) {
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
