package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** How the draft of the rules goes on (R47). */
public enum RulesAction implements Coded {
  CHANGE("change", "条を改める"),
  ADD("add", "条を加える"),
  REMOVE("remove", "条を除く"),
  PUT("put", "構成員に諮る");

  private final String code;
  private final String japanese;

  RulesAction(String code, String japanese) {
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
