package jp.kprogram.call;

import jp.kprogram.shared.Coded;

/** What a call is for (R56, paper L126-131). */
public enum CallKind implements Coded {
  MAIN("main", "本公募"),
  LEAD("lead", "代表研究者の公募"),
  FEASIBILITY_STUDY("feasibility-study", "フィージビリティ・スタディの公募"),
  ADDITIONAL("additional", "追加公募");

  private final String code;
  private final String japanese;

  CallKind(String code, String japanese) {
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
