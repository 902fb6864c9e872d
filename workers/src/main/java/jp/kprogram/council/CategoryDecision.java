package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What is done with a category that has lost its last member (E12). */
public enum CategoryDecision implements Coded {
  PROPOSE("propose", "後任を提案する"),
  LEAVE_GAP("leave-gap", "欠けたままとする");

  private final String code;
  private final String japanese;

  CategoryDecision(String code, String japanese) {
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
