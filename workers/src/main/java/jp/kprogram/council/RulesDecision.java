package jp.kprogram.council;

import jp.kprogram.shared.Coded;

/** What is done where the members do not agree on the rules (E13). */
public enum RulesDecision implements Coded {
  RESTART("restart", "規約案を書き直す"),
  LEAVE_OUT("leave-out", "争いのある条を除いて諮る"),
  STOP("stop", "策定をやめる");

  private final String code;
  private final String japanese;

  RulesDecision(String code, String japanese) {
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
